"""Notices of a web page or an agency (rights, origin, how to subscribe) are nobody's words in the article.

Crawled articles keep them, press releases end with them, sometimes between marks. The telling words stand in
lexicon/furniture.tsv.
"""

from quoteattr.pattern import some
from quoteattr.rule import Rule

RULE = Rule(
    says="“무단 전재 금지”",
    when=(some("furniture"),),
    gives="no",
    evidence="기사에 딸린 안내 문구",
    finds=(
        "기태율 소장은 “⟦숲을 넓히겠다⟧{기태율}”고 말했다.\n\n“⟦이 자료는 가람시의 보도자료를 전재하여 제공함을 "
        "알려드립니다.⟧{not}”",
        "기태율 소장은 “⟦숲을 넓히겠다⟧{기태율}”고 말했다.\n\n“⟦해온일보 무단전재 및 재배포 금지⟧{not}”",
    ),
    leaves=("기태율 소장은 “⟦보도자료를 다시 내겠다⟧{기태율}”고 말했다.",),
)
