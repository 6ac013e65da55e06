"""The risks a fresh installation starts with: what they are and why they matter, nobody's judgement."""

from lib.domain.risks import Category, Level, Risk

STARTING_RISKS = (
    Risk(
        slug="private-credit",
        name_en="Private credit",
        name_ja="プライベートクレジット",
        category=Category.CREDIT,
        level=Level.WATCHLIST,
        what_en=(
            "Loans made by funds instead of banks, mostly at floating rates to mid-sized companies. They are rarely "
            "traded and valued by models, so losses show late: in payment-in-kind interest, in dividend cuts of "
            "business development companies, in redemption limits."
        ),
        what_ja=(
            "銀行ではなくファンドが、主に中堅企業へ変動金利で行う融資。市場でほとんど取引されず評価はモデル頼みのため、"
            "損失は遅れて表れる。兆候は利息の現物払い（PIK）の増加、BDCの減配、解約制限など。"
        ),
        why_en=(
            "Small companies borrow where they can, at floating rates and for short terms. When lenders pull back, "
            "refinancing costs rise first for those without earnings, and small growth holds more of them than any "
            "other style."
        ),
        why_ja=(
            "小型企業は変動金利・短期の借り入れに頼りやすい。貸し手が慎重になれば、まず利益の出ていない企業の借り換え負担が増す。"
            "小型グロースはそうした企業の比率が最も高い。"
        ),
    ),
    Risk(
        slug="china-economy",
        name_en="China economy",
        name_ja="中国経済",
        category=Category.ECONOMY,
        level=Level.SECTION,
        what_en=(
            "Falling property prices, weak consumption and local-government debt hold growth down; overcapacity is "
            "exported at falling prices. What to look at: credit impulse, home prices, purchasing managers, the yuan."
        ),
        what_ja=(
            "不動産価格の下落、消費の弱さ、地方政府の債務が成長を抑え、過剰生産が安値で輸出に回る。"
            "確認するのは与信の伸び、住宅価格、PMI、人民元。"
        ),
        why_en=(
            "Small growth sells mostly at home, so a Chinese slowdown reaches it through risk appetite and commodity "
            "prices rather than orders. It can even lead for a while when large multinationals lose sales in China."
        ),
        why_ja=(
            "小型グロースは売上の大半が米国内で、中国の減速は受注より投資家心理と商品市況を通じて波及する。"
            "大型の多国籍企業が中国で売上を失う局面では、相対的に優位となることもある。"
        ),
    ),
    Risk(
        slug="china-rare-earths",
        name_en="China and rare earths",
        name_ja="中国・レアアース",
        category=Category.TRADE,
        level=Level.SECTION,
        what_en=(
            "China refines most of the world’s rare earths and makes most permanent magnets; export licences are its "
            "answer to tariffs and chip controls. Each round of talks moves both together."
        ),
        what_ja=(
            "レアアースの精製と永久磁石の生産は大半を中国が握り、輸出許可は関税や半導体規制への対抗手段となっている。"
            "交渉のたびに両者が連動して動く。"
        ),
        why_en=(
            "Small makers of motors, sensors and defence parts have one supplier and no stock. A stop of licences "
            "halts production within weeks, while large companies hold inventories and second sources."
        ),
        why_ja=(
            "モーター、センサー、防衛部品の小型メーカーは調達先が一つで在庫も薄い。許可が止まれば数週間で生産が止まる。"
            "大企業には在庫と代替調達先がある。"
        ),
    ),
    Risk(
        slug="european-politics",
        name_en="European politics",
        name_ja="欧州政治",
        category=Category.POLITICS,
        level=Level.REMARK,
        what_en=(
            "Minority governments, budgets that do not pass and strong fringe parties, above all in France. Visible in "
            "the spread of French over German yields and in the euro."
        ),
        what_ja=(
            "フランスを中心に、少数与党、成立しない予算、左右両極の伸長が続く。仏独国債の利回り格差とユーロ相場に表れる。"
        ),
        why_en=(
            "A direct effect is rare. It matters when it lifts the dollar and long yields at once, since the value of "
            "small growth lies further in the future and is discounted more."
        ),
        why_ja=(
            "直接の影響は小さい。問題になるのはドル高と長期金利上昇が重なるとき。利益が遠い将来にある小型グロースほど"
            "割引率の上昇に弱い。"
        ),
    ),
    Risk(
        slug="middle-east",
        name_en="Middle East",
        name_ja="中東情勢",
        category=Category.GEOPOLITICS,
        level=Level.SECTION,
        what_en=(
            "War around Israel, Iran and the Gulf, and the safety of the Strait of Hormuz and the Red Sea. It reaches "
            "markets through crude oil, freight rates and volatility."
        ),
        what_ja=(
            "イスラエル、イラン、湾岸をめぐる戦闘と、ホルムズ海峡・紅海の航行の安全。原油、運賃、ボラティリティを通じて市場に届く。"
        ),
        why_en=(
            "Dearer oil keeps inflation and policy rates up, and small growth pays for both: few energy producers in "
            "the index, much floating-rate debt. In a flight to quality it is sold first."
        ),
        why_ja=(
            "原油高は物価と政策金利を高止まりさせる。小型グロースはエネルギー株が少なく変動金利の負債が多いため不利。"
            "リスク回避の局面では最初に売られやすい。"
        ),
    ),
    Risk(
        slug="ukraine-war",
        name_en="Ukraine war",
        name_ja="ウクライナ戦争",
        category=Category.GEOPOLITICS,
        level=Level.REMARK,
        what_en=(
            "Fighting, sanctions on Russian energy, and talks that may end either. Escalation shows in gas, wheat and "
            "defence shares; a ceasefire would show in Europe first."
        ),
        what_ja=(
            "戦闘、対ロシアのエネルギー制裁、そして停戦交渉の行方。激化はガス、小麦、防衛株に、停戦はまず欧州に表れる。"
        ),
        why_en=(
            "Small US companies sell little there. What reaches them is the price of energy and the appetite for risk; "
            "a ceasefire that lowers both yields and oil would help them more than large companies."
        ),
        why_ja=(
            "米小型企業の現地売上はわずか。届くのはエネルギー価格と投資家心理である。停戦で金利と原油がともに下がれば、"
            "恩恵は大型株より大きい。"
        ),
    ),
    Risk(
        slug="market-valuation",
        name_en="Market valuation",
        name_ja="株価の割高感",
        category=Category.MARKET,
        level=Level.WATCHLIST,
        what_en=(
            "High price-earnings ratios of the largest companies and spending on artificial intelligence that has yet "
            "to earn its cost. What to look at: forward earnings multiples, breadth, credit spreads."
        ),
        what_ja=(
            "巨大企業の高いPERと、まだ採算の見えないAI投資。確認するのは予想PER、値上がり銘柄の広がり、信用スプレッド。"
        ),
        why_en=(
            "It works both ways. A calm rotation out of the largest companies lifts the ratio, as in July "
            "2024; a disorderly fall takes small growth down further than the S&P 500."
        ),
        why_ja=(
            "影響は両方向に働く。巨大株からの穏やかな資金移動は比率を押し上げるが（2024年7月）、無秩序な下落では"
            "小型グロースの下げがS&P 500を上回る。"
        ),
    ),
    Risk(
        slug="us-government-shutdown",
        name_en="US government shutdown",
        name_ja="米政府閉鎖",
        category=Category.POLITICS,
        level=Level.SECTION,
        what_en=(
            "Appropriations that lapse without a new bill: offices close, statistics are late, contracts wait. "
            "Separate from the debt ceiling, which concerns payments already owed."
        ),
        what_ja=(
            "予算が成立せず歳出権限が切れると、官庁は閉じ、統計は遅れ、契約は止まる。債務上限（既に負った支払いの問題）とは別。"
        ),
        why_en=(
            "Small contractors wait for their money without reserves, drug approvals and listings slow down, and the "
            "Federal Reserve decides without data."
        ),
        why_ja=(
            "小型の政府契約企業は手元資金が薄いまま入金を待ち、新薬承認や上場審査は遅れ、FRBは統計なしに判断を迫られる。"
        ),
    ),
    Risk(
        slug="tariffs-and-trade",
        name_en="Tariffs and trade",
        name_ja="関税・通商",
        category=Category.TRADE,
        level=Level.WATCHLIST,
        what_en=(
            "Import duties announced, suspended and renegotiated by decree, and the courts’ view of them. April 2025 "
            "showed how fast: the ratio closed under 23\u00a0% for one week."
        ),
        what_ja=(
            "大統領令で発動・停止・再交渉が繰り返される輸入関税と、その適法性をめぐる司法判断。2025年4月には1週だけ比率が23%を割り、動きの速さを示した。"
        ),
        why_en=(
            "Small companies cannot move factories or press suppliers, and carry less stock; the duty lands in their "
            "margin. Domestic sales protect them from retaliation, so the ratio falls on fear and recovers on delay."
        ),
        why_ja=(
            "小型企業は生産移転も値下げ要求も難しく、在庫も薄い。関税はそのまま利幅を削る。一方、内需中心のため報復の影響は小さい。"
            "比率は不安で下がり、延期で戻りやすい。"
        ),
    ),
)
