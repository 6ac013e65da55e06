"""How people write the indices, and whose figures are none of ours.

Longer spellings stand before those they contain: Russell 2000 Growth is not the
Russell 2000, and a sector of the S&P 500 is not the S&P 500.
"""

SP = r"(?:S\s?(?:&amp;|&|アンド|and|＆)?\s?P\s?-?500|エスアンドピー\s?500(?:種)?|SPX)"
RUSSELL = r"(?:ラッセル|Russell\s|R|RU)"
INDEX = r"(?:\s?(?:株価)?指数|\s?[Ii]ndex)?"

OWN = (
    (
        "^RUO",
        rf"(?:{RUSSELL}\s?-?2000\s?・?\s?(?:グロース|成長(?:株)?|Growth|GROWTH|growth){INDEX}"
        r"|(?:ラッセル|Russell\s)2000G\b|\b(?:RU|R)2000G\b|\^?\bRUO\b"
        r"|(?:米国?)?(?:の)?小型(?:株)?(?:・)?(?:の)?(?:成長株|グロース株?)(?:指数)?"
        r"|\b[Oo]ur\s(?:small[\s-](?:cap\s)?(?:growth\s)?)?(?:index|gauge)\b|(?:[Tt]he\s)?(?:[Ii]ndex|[Gg]auge|[Bb]asket)\sof\s(?:US\s|U\.S\.\s)?small(?:er)?[\s-](?:caps?\s)?growth(?:\s(?:stocks|shares|companies|names))?"
        r"|(?:US\s|U\.S\.\s)?[Ss]mall(?:er)?[\s-](?:[Cc]aps?\s)?[Gg]rowth(?:\s(?:stocks|index|shares|companies|names|gauge))?)",
    ),
    (
        "^RUJ",
        rf"(?:{RUSSELL}\s?-?2000\s?・?\s?(?:バリュー|割安(?:株)?|Value|VALUE|value){INDEX}"
        r"|\b(?:RU|R)2000V\b|\^?\bRUJ\b|小型(?:株)?・?(?:バリュー株?|割安株)"
        r"|[Ss]mall[\s-](?:[Cc]aps?\s)?[Vv]alue(?:\s(?:stocks|index|shares))?)",
    ),
    ("^RUT", rf"(?:(?:ラッセル|Russell\s)\s?-?2000(?:種)?{INDEX}|\b(?:RU|R)2000\b|\^?\bRUT\b)"),
    (
        "^DJI",
        r"(?:(?:NY|ＮＹ|ニューヨーク|米)?ダウ(?:・?ジョーンズ)?・?(?:平均|工業株)(?:工業株)?(?:30種)?(?:平均)?(?:株価)?(?:指数)?"
        r"|(?:NY|ニューヨーク|米)?ダウ(?:工業株)?30種(?:平均)?(?:株価)?|(?:NY|ニューヨーク|米)ダウ|ダウ(?!・?ジョーンズ|ン)"
        r"|Dow\sJones(?:\sIndustrials?)?(?:\sAverage)?(?:\sindex)?|\bDow(?:\s(?:30|Industrials|industrials))?\b(?:\s[Ii]ndex)?"
        r"|\^?\bDJIA?\b)",
    ),
    ("^GSPC", rf"(?:{SP}(?:種)?(?:株価)?(?:指数)?(?:\s[Ii]ndex)?|\^?\bGSPC\b|\bS&P\b(?!'s)(?!\s?(?:\d{3,4}(?![\d.,]\d)\b|Global|Ratings?|Small|Mid|Case|Dow|Capital|GSCI|Biotech|Equal|Intelligence|Composite\s1500)))"),
    ("^IXIC", r"(?:ナスダック(?:総合|・?コンポジット)?(?:株価)?(?:指数)?|\bN(?:asdaq|ASDAQ)\b(?:\s[Cc]omposite)?(?:\s[Ii]ndex)?|\^?\bIXIC\b)"),
    ("^VIX", r"(?:\^?\bVIX\b(?:\s?指数|\s[Ii]ndex)?|恐怖指数|ボラティリティ指数)"),
)  # fmt: skip

SECTORS = (
    r"(?:情報技術|IT|金融|エネルギー|ヘルスケア|公益|素材|資本財|一般消費財|生活必需品|通信|不動産|均等加重|等金額|配当貴族|グロース|バリュー|先物"
    r"|[Ii]nformation|[Tt]ech|[Ff]inancials?|[Ee]nergy|[Hh]ealth|[Uu]tilities|[Mm]aterials|[Ii]ndustrials|[Cc]onsumer|[Cc]ommunication"
    r"|[Rr]eal [Ee]state|[Ee]qual|[Dd]ividend|[Gg]rowth|[Vv]alue|[Ff]utures|ESG|[Cc]ompan|[Ee]arnings|EPS|[Ss]ector)"
)
PART = r"(?:の)?(?:構成銘柄|採用銘柄|企業|予想PER|PER|EPS|利益|業績|配当|時価総額|構成比|益回り|オプション|連動|セクター|銘柄|ETF|先物|寄与)"

OTHER_RATIOS = (
    r"(?:[一-龥ァ-ヶ]{0,6}(?<!相対)(?<!価格)(?<!指数)(?<!株価)(?<=[一-龥ァ-ヶ])(?<![週末])比率|(?:銘柄|企業|会員|投資家|資産|現金|株式|債券|セクター)の比率"
    r"|\b(?:P/E|PE|P/B|[Pp]ayout|[Ee]xpense|[Pp]ut[-/\s][Cc]all|[Dd]ebt|[Cc]ash|[Cc]overage|Sharpe|[Tt]urnover|[Ll]everage|[Cc]apital|[Ss]avings?|[Ee]arnings|[Ee]quity|[Aa]dvance[-/\s][Dd]ecline)\s[Rr]atios?\b)"
)
FOREIGN = (
    rf"(?:{OTHER_RATIOS}|日経(?:平均)?(?:株価)?|TOPIX|東証\w*|マザーズ|[Nn]ikkei(?:\s225)?|FTSE(?:\s?100)?|DAX|CAC(?:\s?40)?|ユーロ・?ストックス\w*|STOXX\w*(?:\s\d+)?"
    r"|上海総合\w*|香港\w*|ハンセン\w*|Hang\sSeng|Shanghai|KOSPI|SENSEX|MSCI[\w\s]{0,20}|欧州株|新興国株|中国株|日本株|英国株|独(?:DAX|株)"
    r"|ナスダック・?100(?:指数)?|N(?:asdaq|ASDAQ)[\s-]100|NDX|QQQ|Dow\sJones\sNewswires|ダウ・ジョーンズ(?:通信)?|(?:Dow|ダウ)\s?(?:輸送|公益|[Tt]ransport\w*|[Uu]tilit\w*)\w*"
    r"|(?:ラッセル|Russell\s)(?:1000|3000|[Mm]idcap|中型)(?:[\s・]?(?:グロース|バリュー|[Gg]rowth|[Vv]alue))?|S&P\s?(?:400|600|100|1500)\w*|SOX\w*|(?:フィラデルフィア)?半導体(?:株)?(?:指数)?|[Ss]emiconductors?(?:\s[Ii]ndex)?"
    r"|IWO|VBK|IWM|IWN|IWF|VUG|SPY|DIA|VOO|ARKK|ETF\w*|投信|ファンド|[Ff]unds?\b|基準価額"
    r"|(?:米)?(?:10|2|5|30|十)年(?:物)?(?:国)?債?(?:利回り)?|利回り|長期金利|短期金利|政策金利|FF金利|金利|国債|社債|[Yy]ields?\b|[Tt]reasur\w+|(?:10|2|30)-year|[Bb]onds?\b|[Rr]ates?\b|SOFR|スプレッド|[Ss]preads?\b"
    r"|(?<![料資賃年基積預現送])金(?=[はがも]|先物|価格|\s)|金相場|銀価格|銅|[Gg]old\b|[Ss]ilver\b|[Cc]opper\b|原油|WTI|ブレント|[Bb]rent|[Cc]rude|[Oo]il\b|天然ガス|[Cc]ommodit\w+"
    r"|ドル円|円相場|ドル指数|ドルインデックス|DXY|[Dd]ollar\s[Ii]ndex|\b[Tt]he\s(?:US\s)?dollar\b|ユーロ|人民元|[Yy]en\b|[Ee]uro\b|ビットコイン|イーサ\w*|[Bb]itcoin|仮想通貨|暗号資産"
    r"|CPI|PCE|PPI|PMI|ISM\w*|GDP|物価|インフレ(?:率)?|[Ii]nflation|失業率|[Uu]nemployment|雇用者数|賃金|[Pp]ayrolls?|小売売上\w*|住宅\w*|消費者\w*|鉱工業\w*|貿易赤字|財政赤字|債務"
    r"|関税(?:率)?|[Tt]ariffs?\b|確率|[Pp]robabilit\w+|[Cc]hance|[Oo]dds|シェア|構成比|ウエート|ウェイト|ウエイト|[Ww]eight\w*|割合|進捗率|成長率|増益率|減益率|利益率|伸び率|予想PER|PER|PBR|ROE|EPS|P/E|[Ee]arnings|[Rr]evenues?|[Ss]ales\b|[Pp]rofits?\b|[Mm]argins?\b|売上高?|純利益|営業利益|[一株]株利益|増収|増益|減収|減益|配当|時価総額|[Mm]arket\scap|出来高|[Vv]olume|[Tt]urnover|騰落レシオ|投資家心理|ブルベア|強気派?|弱気派?|AAII|[Pp]utcall"
    r"|目標株価|目標値|年末目標|年末予想|[Tt]argets?\b|コンセンサス|市場予想|[Ff]orecasts?|[Ee]stimates?|[Cc]onsensus"
    r"|エヌビディア|アップル|マイクロソフト|アマゾン|アルファベット|グーグル|メタ(?=[はがのも、・])|テスラ|ブロードコム|マイクロン|インテル|オラクル|ネットフリックス|パランティア|ボーイング|[Nn]vidia|Apple|Microsoft|Amazon|Alphabet|Google|Meta\b|Tesla|Broadcom|Micron|Intel\b|Oracle|Netflix|Palantir|Boeing|JPMorgan|Goldman\w*|マグニフィセント・?(?:7|セブン)|Magnificent\s(?:7|Seven)|Mag\s?7"
    r"|ハイテク(?:株|大手)?|半導体株|銀行株|地銀株|バイオ(?:株|テク)?|エネルギー株|景気敏感株|ディフェンシブ株?|[Tt]ech(?:nology)?\s(?:stocks|shares|giants)|[Bb]anks?\b|[Bb]iotech\w*|[Ss]ectors?\b|セクター)"
)  # fmt: skip

VAGUE = (
    r"(?:両指数|主要(?:3|三)?(?:株価)?指数|3指数|三指数|小型株(?!・?(?:グロース|バリュー))|大型株|中型株|米国?株(?:式)?(?:市場|相場)?|株式市場|株式相場|大型(?:グロース|成長)株?|グロース株|バリュー株|成長株|割安株"
    r"|[Ss]mall[\s-]caps?\b|[Ll]arge[\s-]caps?\b|[Mm]id[\s-]caps?\b|[Mm]ega[\s-]caps?\b|[Bb]lue[\s-]chips?\b|US\sstocks|U\.S\.\sstocks|[Ee]quities|[Ss]tocks\b|Wall\sStreet|\b[Bb]oth\s(?:ind\w+|of\s\w+)|\ball\s(?:three|four)\b|\b[Mm]ajor\sind\w+|[Tt]he\sbroad(?:er)?\smarket|[Vv]alue\sstocks|[Gg]rowth\sstocks|\b[Bb]enchmarks?\b)"
)  # fmt: skip

SAME_AGAIN = (
    r"(?:同指数|同指標|当指数|本指数|この指数|\b[Tt]he\s(?:small[\s-]growth\s)?(?:index|gauge)\b|\b[Ii]t\b(?!['s]))"
)
