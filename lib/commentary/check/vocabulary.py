"""The words of the weekly comment, as tables: what each pattern means.

Patterns are tried in the order of the tables; the first that fits at a place is taken.
"""

from lib.commentary.check.spellings import FOREIGN, OWN, PART, SAME_AGAIN, SECTORS, SP, VAGUE

AVERAGE_LENGTH = r"(?:(?:26|二十六)\s?-?\s?(?:週間?|weeks?|wk|w)\s?-?\s?)"
NUMBER_WORD = r"(?:\d{1,3}|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)|二|三|四|五|六|七|八|九|十)"

NAMES = (
    ("foreign", r"\b(?:\d+|two|five|ten|twenty|thirty)-year\s(?:\w+\s){0,2}?(?:[Yy]ields?|[Tt]reasur\w+|[Nn]otes?|[Bb]onds?|[Bb]unds?|[Gg]ilts?)\b"),
    ("foreign", rf"(?:{SP}|SP500)(?:種)?(?:・|\s)?{SECTORS}"),
    ("foreign", rf"(?:{SP}|SP500|ダウ|ラッセル2000(?:グロース)?|ナスダック)(?:種|平均|指数)?{PART}"),
    ("foreign", r"(?:Russell 2000(?: Growth)?|Nasdaq|Dow|S&P 500)(?:'s)?\s(?:companies|constituents|members|stocks|futures|ETF|earnings|components)"),
)  # fmt: skip

PERIODS = (
    ("week", r"(?:前|先)週末?(?:比|対比|差)|(?:1|一)週間?前(?:の(?:終値|水準|値)?)?(?:に(?:比べ(?:て|ると)?|対し(?:て)?)|と(?:比べ(?:て|ると)?|比較して)|比|から|より)"
             r"|(?:前|先)週末?(?:の(?:終値|水準))?(?:に比べ(?:て|ると)?|と比べ(?:て|ると)?|から(?:は)?|より(?:も)?|対比)|前の?週(?:に比べ(?:て)?|と比べ(?:て)?|から|より)|週間(?:では?|で|騰落率|変化率|上昇率|下落率|の)?|今週(?:は|の)?|この(?:1|一)?週間?(?:で|は)?|当週(?:は|の)?|週末比|週次"),
    ("week", r"\b(?:[Oo]n|[Ff]or|[Oo]ver|[Ii]n|[Dd]uring|[Tt]his)\s(?:the\s)?(?:past\s|last\s|full\s|trading\s)?week\b(?!\s(?:before|earlier|ago|ended|ending))|\b[Ww]eek[\s-](?:on|over)[\s-]week\b|\b[Ww]/[Ww]\b|\bWoW\b|\bwow\b|\b[Ww]eekly\b|\b[Ww]eek(?=:)|\b1[\s-]?(?:wk|week)\b"
             r"|\b(?:from|versus|vs\.?|against|than|compared\s(?:with|to)|over|on)\s(?:the\sweek\s(?:before|earlier)|(?:the\s)?(?:previous|prior|preceding)\s(?:week|Friday))(?:'s\s(?:close|level|finish))?\b|\bfrom\s(?:last\s(?:week|Friday)|a\sweek\s(?:ago|earlier|before))(?:'s\s(?:close|level|finish))?\b|\b(?:compared\s(?:with|to)|versus)\s(?:last\sweek|a\sweek\s(?:ago|earlier))\b"),
    ("previous", r"(?:前週末?|前の週|前回)(?:の|は|時点で|に|終値|値|末時点|の終値)|(?:前週末?|前の週|前回)(?=[(\d+\-])|\b(?:[Ff]ollow(?:s|ed|ing)|[Aa]fter|[Ee]ras(?:es|ed|ing)|[Rr]evers(?:es|ed|ing))\s(?:an?|its)\s(?=[\d.]+\s?(?:%|per\s?cent))|\b(?:the\s)?(?:previous|prior|preceding)\sweek(?:'s)?\b|\b(?:a|the|one)\sweek\s(?:earlier|before|ago)\b"),
    ("last", r"先週末?(?:の|は|に)?|\b[Ll]ast\s[Ww]eek(?:'s)?\b|\b[Ll]ast\s(?:Friday|Thursday)(?:'s)?\b"),
    ("year", r"年初来|年初から|昨年末(?:比|から)|前年末(?:比|から)|\b[Yy]ear[\s-]to[\s-]date\b|\bYTD\b|\bytd\b|\bso\sfar\s(?:in\s20\d\d|this\syear)\b|\bsince\s(?:the\s(?:start|beginning)\sof\s(?:the\syear|20\d\d)|January\s1)\b|\b(?:this|on\sthe)\syear\b"),
    ("day", r"前(?:営業)?日(?:比|から|に比べ(?:て)?)|日中|\b[Dd]ay[\s-](?:on|over)[\s-]day\b|\bd/d\b|\b(?:on|for|in)\sthe\s(?:day|session)\b|\bdaily\b|\b(?:that|a\ssingle|one)\s(?:day|session)\b|\bsingle-day\b|その日|同日だけ|(?:1|一)日(?:だけ)?で|\b(?:previous|prior)\s(?:day|session)(?:'s)?\b|一時|取引時間中|場中|ザラ場|\b[Ii]ntra-?day\b|\b[Aa]t\sone\spoint\b|\bbriefly\b|前日"),
    ("ago", rf"(?:約)?(?P<ago_ja>{NUMBER_WORD})週間?前(?=[のはに(]|\s?\d)(?!に比べ)|(?P<ago_before>[先前]々週)末?の|\b(?P<ago_en>{NUMBER_WORD})\sweeks\s(?:ago|earlier|before)\b"),
    ("weeks", rf"(?:過去|この|直近|直近の|ここ)?(?:約)?(?P<weeks_ja>{NUMBER_WORD})週間?(?:で|の|前(?:と比べ(?:て)?|に比べ(?:て)?|比|から)|では|騰落率|間の|変化率)|\b(?:[Oo]ver|[Ii]n|[Ff]or|[Dd]uring)?\s?(?:the\s)?(?:past|last)\s(?P<weeks_en>{NUMBER_WORD})[\s-]weeks?\b|\b(?:[Oo]ver|[Ii]n)\s(?P<weeks_of>{NUMBER_WORD})[\s-]weeks\b|\b(?P<weeks_fortnight>fortnight)\b|\b(?P<weeks_x>4|13|26|52)[\s-](?:weeks?|wk)\b(?!\s(?:average|moving|mean|high|low|simple|line))"),
    ("other", r"前月(?:末)?(?:比|から|に比べ(?:て)?)?|月間|月初来|月初から|今月(?:は|に入り|の)?|先月|(?:[0-9二三四五]|数)日間(?:で|の)?|\b(?:[Ii]n|[Oo]ver)\s(?:just\s)?(?:two|three|four|\d)\s(?:trading\s)?(?:days|sessions)\b|[先前]々週末?|[Tt]wo\sweeks\s(?:ago|earlier)|前年(?:同期|同月)?(?:比|から)?|昨年|四半期|(?:\d+|[一二三四五六七八九十半数])(?:カ月|か月|ヶ月|ヵ月|年(?!物|債|国債))(?:間)?(?:で|の|前|ぶり)?|半年|\d{1,2}[〜\-–]\d{1,2}月期|第[一二三四1-4]四半期|上半期|下半期|上期|下期|通期|\d月期|年間|年率|昨日|翌日|翌週|来週|来月|来年|今年(?:は|に入り|の)?|(?:高値|安値|底|ピーク|天井)(?:から|比)|(?:直近|最)?(?:高値|安値)(?:から|比)|そこから"
              r"|\b(?:this|last|next|per|on\sthe)\s(?:month|quarter|year)\b|(?<!of\s)\bthe\s(?:month|quarter|year)\b|\bnext\s(?:week|month|year|quarter)\b|\b[Mm]onth[\s-](?:on|over|to)[\s-](?:month|date)\b|\bMTD\b|\bQTD\b|\b[Qq]uarter[\s-](?:on|over|to)[\s-](?:quarter|date)\b|\b[Yy]ear[\s-](?:on|over)[\s-]year\b|\by/y\b|\bYoY\b|\b(?:a|one|two|three|five|ten|\d+)[\s-](?:month|year|quarter(?!s?\s(?:of|points?)))s?(?:\s(?:ago|earlier))?\b|\b(?:[Ee]nded|[Ff]inished|[Cc]losed|[Dd]uring|[Tt]hroughout)\s(?:out\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)'s\b|\bannual(?:ly|ized|ised)?\b|\bmonthly\b|\bquarterly\b|\b[1-4]?[QH][1-4]?\b(?<=[QH]\d)|\b[Qq]uarter(?=[:\s-])|\b(?:[Ff]rom|[Oo]ff|below|above|[Ss]ince)\s(?:its|the|their|a)\s(?:\w+\s){0,2}(?:highs?|lows?|peaks?|troughs?|bottoms?)\b|\bfrom\s(?:peak|the\stop|there|that\s\w+)\b|\bsince\sthen\b|\byesterday\b|\btomorrow\b"),
)  # fmt: skip

STRENGTHS = (
    ("ratio", rf"(?:対\s?|vs\.?\s?){SP}(?:種)?(?:株価)?(?:指数)?(?:の)?(?:相対)?(?:比率|レシオ|比|相対株価|倍率)|{SP}(?:種)?(?:株価)?(?:指数)?(?:に対する|との|比の)(?:相対)?(?:比率|レシオ|比価)|相対(?:比率|レシオ|株価比率|株価|指数|比)|比率|レシオ|比価"
              r"|\b(?:[Rr]elative[\s-])?(?:[Pp]rice[\s-])?[Rr]atio(?:\sline)?(?:\s(?:to|of|against|versus|vs\.?)\sthe\s(?:S&P\s?500)(?:\s[Ii]ndex)?)?\b|\b[Rr]elative[\s-](?:[Ss]trength(?:\s(?:ratio|line))?|(?:price\s)?line)\b"),
    ("average", rf"{AVERAGE_LENGTH}(?:の)?(?:単純)?(?:移動)?(?:平均線?|線)(?:値)?|移動平均線?|\b(?:{AVERAGE_LENGTH})(?:simple\s)?(?:moving\s)?(?:average|mean|line|MA|SMA)\b|半年(?:間)?(?:移動)?平均(?:線)?|\b(?:half-year|six-month)(?:ly)?\s(?:moving\s)?(?:average|mean|line)\b|(?<![\w一-龥])平均(?:線|値)?(?=[をはがのかよ、に比とま(\d])|\b(?:its|the|their)\s(?:moving\s)?(?:average|mean)\b|\bmoving\saverage\b|(?<!an\s)\b(?:[Aa]verage|[Aa]vg\.?)(?=,?\s?[(:=]?\s?(?:of\s|at\s|is\s|was\s|stands\sat\s|stood\sat\s)?\d)|\b(?<=above\s)the\sline\b|\b(?<=below\s)the\sline\b|\b(?<=over\s)the\sline\b|\b(?<=under\s)the\sline\b"),
    ("deviation", r"(?:プラス|マイナス|上方|下方)?(?:の)?(?:乖離|かい離|カイ離|カイリ|かいり)(?:幅|率)?|上振れ幅?|下振れ幅?|\b[Dd]eviations?\b|\b(?:[Pp]remium|[Dd]iscount)\s(?:to|over)\b|\b[Gg]ap\b|\b(?:[Ss]hortfall|[Ee]xcess|[Mm]argin(?=\sof))\b|\b[Dd]istance\b|\b[Tt]he\s(?:lead|lag)\b"),
)  # fmt: skip

MOVES = (
    ("up", r"逆行高|続騰"), ("down", r"逆行安"),
    ("up_again", r"続伸|連騰|続騰"), ("down_again", r"続落"), ("up_turn", r"(?:急)?反発|反騰"), ("down_turn", r"(?:急)?反落"),
    ("flat", r"(?:ほぼ)?(?:横ばい|変わらず|保ち合い|もみ合い)|\b(?:[Ll]ittle|[Ll]argely|[Bb]arely|[Pp]ractically|[Vv]irtually)\schanged\b|\b[Uu]nchanged\b|\b(?:[Ee]nded|[Cc]losed|[Ff]inished|[Ww]as)\s(?:nearly\s|almost\s)?flat\b"),
    ("up", r"上昇(?:率|幅)?|急伸|急騰|騰貴|値上がり(?:率|幅)?|上げ(?=[たてはのまで。、]|幅)|上げ幅|上値|高騰|伸び(?=た)|プラス(?!\d)|(?<=\d)\s?(?:の)?高(?=[。、とでの)・\s,]|$|い)|(?<=[%)])高(?!値|い|ま|水準)|(?<=ポイント)高|(?<=ドル)高|(?<=セント)高|(?<=幅)高(?=[。、とでのに]|$)"),
    ("down", r"下落(?:率|幅)?|急落|暴落|値下がり(?:率|幅)?|下げ(?=[たてはのまで。、]|幅)|下げ幅|低下|マイナス(?!\d)|(?<=[%)])安(?!値|定|い|全|心|水準)|(?<=ポイント)安|(?<=ドル)安|(?<=セント)安|(?<=幅)安(?=[。、とでのに]|$)|(?<=\d)\s?安(?=[。、とでの)・\s,]|$)"),
    ("up_turn", r"\b(?:[Rr]ebound(?:ed|s|ing)?|[Bb]ounced(?:\sback)?|[Rr]ecover(?:ed|s|ing)|[Ss]napped\sback)\b"),
    ("up_again", r"\b(?:rose|gained|advanced|climbed|up)\sagain\b|\bextended\s(?:its|their)\s(?:gains?|advance|rally|winning\sstreak)\b|\badded\sto\s(?:its|their)\sgains?\b"),
    ("down_again", r"\b(?:fell|lost|declined|dropped|slipped|down|eased)\sagain\b|\bextended\s(?:its|their)\s(?:loss(?:es)?|decline|slide|losing\sstreak)\b|\badded\sto\s(?:its|their)\sloss(?:es)?\b"),
    ("down_turn", r"\bgave\s(?:back|up)\b|\bpulled\sback\b|\bretreated\b|\bpullback\b|\breversed\slower\b"),
    ("up", r"\b(?:[Rr]ose|[Rr]is(?:e|en|es|ing)|[Gg]ain(?:ed|s|ing)?|[Aa]dvanc(?:ed|e|es|ing)|[Cc]limb(?:ed|s|ing)?|[Jj]ump(?:ed|s|ing)?|[Ss]urg(?:ed|e|es|ing)|[Rr]all(?:ied|y|ies|ying)|[Ss]oar(?:ed|ing)|[Aa]dd(?:ed|s|ing)(?!\sto)|[Pp]ut\son|[Ii]ncreas(?:ed|e|es)|[Rr]egain(?:ed|s|ing)|[Rr]ecoup(?:ed|s|ing)|[Uu]p|[Hh]igher|[Ee]dged\s(?:up|higher)|[Ii]nched\s(?:up|higher)|[Tt]icked\s(?:up|higher)|[Mm]oved\shigher|[Pp]opped|[Ss]piked|[Ll]eap(?:t|ed)|[Ff]irmed|[Pp]icked\sup|[Tt]acked\son|[Cc]rept\s(?:up|higher)|[Nn]udged\s(?:up|higher)|[Dd]rifted\s(?:up|higher)|[Gg]rew|[Ww]ent\s(?:up|higher)|[Ii]n\sthe\sgreen)\b"),
    ("down", r"\b(?:[Ff]ell|[Ff]all(?:en|s|ing)?|[Ll]ost|[Ll]os(?:e|es|ing)|[Ll]oss(?:es)?|[Dd]eclin(?:ed|e|es|ing)|[Dd]rop(?:ped|s|ping)?|[Ss]lip(?:ped|s|ping)?|[Ss]lid(?:es?|ing)?|[Ss]ank|[Ss]unk|[Tt]umbl(?:ed|e|es|ing)|[Pp]lung(?:ed|e|es|ing)|[Dd]ip(?:ped|s)?|[Ee]as(?:ed|es|ing)|[Ss]hed|[Rr]etreat(?:s|ing)?|[Pp]lummeted|[Cc]rashed|[Ss]lump(?:ed|s)?|[Oo]ff(?=\s(?:about\s|some\s)?[\d.,]+\s?(?:%|per|points?|pct))|[Dd]own|[Ll]ower|[Ee]dged\s(?:down|lower)|[Ii]nched\s(?:down|lower)|[Tt]icked\s(?:down|lower)|[Gg]ave\sup|[Ww]eaken(?:ed|s)?|[Dd]ecreas(?:ed|e)|[Ii]n\sthe\sred|[Ss]kidded|[Cc]rept\s(?:down|lower)|[Nn]udged\s(?:down|lower)|[Dd]rifted\s(?:down|lower)|[Ww]ent\s(?:down|lower)|[Ss]agged|[Ss]ettled\slower|[Dd]ropping|[Ss]oftened|[Bb]acked\soff)\b"),
)  # fmt: skip

SIZES = (
    ("small", r"小幅(?:に|な|の)?|小じっかり|わずか(?:に|な)?|小(?=反[発落])|小動き|\b[Ss]lightly\b|\b[Mm]odestly?\b|\b[Mm]arginally?\b|\b[Aa]\stouch\b|\b[Ss]mall\b|\b[Ss]light\b|\b[Aa]\slittle\b|\b[Ee]dged\b|\b[Ii]nched\b"),
    ("large", r"大幅(?:に|な|の)?|大きく|\b[Ss]harply?\b|\b[Ss]teeply?\b|\b[Ss]teep\b|\b[Hh]eavily\b|\b[Ss]trongly\b|\b[Ss]ubstantially\b"),
    ("huge", r"急(?=反)|\b[Ss]evere(?:ly)?\b"),
)  # fmt: skip

RELATIVES = (
    ("above", r"(?<=ポイント)(?:ほど|程度)?高い|(?:下げ幅?|下落(?:率|幅)|値下がり(?:率|幅)?)(?:は|が|も)?(?:より|やや|かなり|まだ)?(?:小さ(?:く|い|かった)|小幅だった|軽微だった)|(?:上げ幅?|上昇(?:率|幅)|値上がり(?:率|幅)?)(?:は|が|も)?(?:より|やや|かなり)?大き(?:く(?!下|落)|い|かった)"
              r"|\b(?:[Rr]ose|[Gg]ained|[Cc]limbed|[Aa]dvanced|[Aa]dded)\s(?:\w+\s)?(?:more|faster|further)\sthan\b|\b(?:[Ff]ell|[Ll]ost|[Dd]eclined|[Dd]ropped|[Ss]lipped)\s(?:\w+\s)?less\sthan\b|\b(?:[Hh]eld|[Ss]tood)\sup\s(?:\w+\s)?better\sthan\b"),
    ("below", r"(?<=ポイント)(?:ほど|程度)?低(?:い|く|かった)|(?:下げ幅?|下落(?:率|幅)|値下がり(?:率|幅)?)(?:は|が|も)?(?:より|やや|かなり)?大き(?:く|い|かった)|(?:上げ幅?|上昇(?:率|幅)|値上がり(?:率|幅)?)(?:は|が|も)?(?:より|やや|かなり)?(?:小さ(?:く|い|かった)|小幅だった)"
              r"|\b(?:[Rr]ose|[Gg]ained|[Cc]limbed|[Aa]dvanced|[Aa]dded)\s(?:\w+\s)?less\sthan\b|\b(?:[Ff]ell|[Ll]ost|[Dd]eclined|[Dd]ropped|[Ss]lipped)\s(?:\w+\s)?(?:more|faster|further)\sthan\b|\b(?:[Hh]eld|[Ss]tood)\sup\s(?:\w+\s)?worse\sthan\b"),
    ("above", r"上回(?:る|り|った|って|っ)|アウトパフォーム|凌(?:ぐ|いだ|駕)|勝(?:る|った|り)|優位|優勢|先行|リードし?|\b[Oo]utperform(?:ed|s|ing|ance)?\b|\b[Bb]eat(?:s|ing|en)?\b|\b[Oo]utpac(?:ed|es|ing)\b|\b[Tt]opp(?:ed|ing)\b|\b[Ll]ed\b|\b[Oo]utdid\b|\bahead\sof\b|\babove\b|\bover\b(?=\s(?:its|the)\s(?:26|average|moving))|\bover(?=\s(?:26|the\s26))|\b[Ee]xceed(?:ed|s|ing)?\b|超え(?:る|て|た)?|上方"),
    ("below", r"下回(?:る|り|った|って|っ)|アンダーパフォーム|(?<=ポイント)(?:ほど|程度)?(?:及ば(?:ず|な)|届か(?:ず|な)|足り(?:ず|な))|劣後|劣(?:る|った|り|勢)|見劣り|出遅れ|負け(?:る|た|て)?|後塵|\b[Uu]nderperform(?:ed|s|ing|ance)?\b|\b[Ll]agg?(?:ed|s|ing)?\b|\b[Tt]rail(?:ed|s|ing)?\b|\b[Bb]ehind\b|\bbelow\b|\bunder\b(?=\s(?:its|the)\s(?:26|average|moving))|\bunder(?=\s(?:26|the\s26))|\b[Ff]ell\sshort\sof\b|\bworse\sthan\b|\bweaker\sthan\b|割れ|割(?:り込|った|る)\w?|下方"),
    ("even", r"同程度|同等|ほぼ並|並ん|\bin\sline\swith\b|\bmatched\b|\bon\sa\spar\swith\b"),
    ("better", r"\bbetter\sthan\b|\bstronger\sthan\b"),
)  # fmt: skip

DEGREES = (
    ("little", r"やや|若干|少し|\b[Ss]omewhat\b"),
    ("much", r"かなり|明確に|はっきり|大差で|\b[Cc]learly\b|\b[Cc]onsiderably\b|\b[Mm]arkedly\b|\b[Ff]ar\b"),
)  # fmt: skip

LINES = tuple(
    [("name", symbol, pattern) for symbol, pattern in OWN]
    + [("foreign", "foreign", FOREIGN), ("vague", "vague", VAGUE), ("again", "again", SAME_AGAIN)]
)
