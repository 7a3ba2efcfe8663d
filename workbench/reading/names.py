"""Which names are outlets or news agencies: some by heart, the others by the words such names are made of."""

from __future__ import annotations

import re

_NAMES = """
    reuters|ap|the associated press|associated press|afp|agence france-presse|tass|itar-tass|ria novosti|interfax|xinhua
    dpa|ansa|efe|ani|pti|ians|bernama|antara|kyodo|yonhap|anadolu|anadolu agency|ukrinform|unian|belta|apa|ats|ritzau|tt
    ntb|belga|anp|lusa|mti|ctk|pap|tanjug|bta|agerpres|wam|spa|kuna|irna|tasnim|upi
    bloomberg|politico|axios|bbc|bbc news|cnn|nbc|nbc news|abc|abc news|cbs|cbs news|fox|fox news|npr|pbs|sky|sky news
    itv|itv news|channel 4|channel 4 news|al jazeera|aljazeera|al arabiya|euronews|france 24|deutsche welle|dw|rt
    sputnik|the guardian|guardian|the observer|the independent|the economist|financial times|the sun|the mirror
    le monde|le figaro|liberation|libération|der spiegel|spiegel|die zeit|die welt|bild|el país|el pais|el mundo|abc
    corriere della sera|la repubblica|la stampa|haaretz|ynet|cnbc|msnbc|the hill|vox|slate|buzzfeed|wikinews|pa
    pa media|press association|usa today|the atlantic|time|newsweek|the week|nikkei|nikkei asia|scmp|the hindu
"""
_BY_HEART = frozenset(name for line in _NAMES.split("\n") for name in line.strip().split("|") if name)
_AGENCY_NAMES = """
reuters ap afp tass xinhua dpa ansa efe ani pti ians bernama antara kyodo yonhap upi interfax ritzau belga anp lusa
mti pap tanjug bta wam spa irna pa anadolu
"""
_AGENCIES = frozenset(_AGENCY_NAMES.split())
_OUTLET_WORD = re.compile(
    r"\b(?:News(?:paper|wire|room|week)?|Wire|Times|Post|Courier|Gazette|Gazeta|Gazzetta|Press|Presse"
    r"|Herald|Tribune|Journal"
    r"|Guardian|Daily|Telegraph|Telegram|Chronicle|Observer|Examiner|Inquirer|Mirror|Today|Radio|TV"
    r"|Television"
    r"|Broadcasting|Bulletin|Dispatch|Standard|Express|Echo|Monitor|Sentinel|Argus|Mercury|Advertiser"
    r"|Enquirer|Zeitung|Tageblatt"
    r"|Vesnik|Vestnik"
    r"|Novosti|Pravda|Agency|Nachrichten|Diario|Jornal|Giornale|Magazine|Weekly|Online|FM|\w+\.(?:com"
    r"|org|net|info|co|news))\b"
)
# "the Labour Press Office", "the News Media Association" and the like speak for others, they do not report.
_NOT_OUTLET = re.compile(
    r"\b(?:Office|Ministry|Secretary|Association|Federation|Union|Council|Committee|Department|Authority"
    r"|Police|Court"
    r"|University|Institute|Bank|Commission|Corporation Limited|Energy Agency|Space Agency|Security Agency)\b"
)


def is_agency(name: str) -> bool:
    """Tell whether this is the name of a news agency known by heart."""
    return name.strip().lower() in _AGENCIES


def is_outlet(name: str) -> bool:
    """Tell whether a name is that of an outlet or agency: "Reuters", "The Halmere Post", "Radio Sundry"."""
    name = " ".join(name.split())
    if not name or len(name) > 60:
        return False
    if name.lower() in _BY_HEART:
        # "apa" or "time" are words; only "APA" and names of some length are taken as written.
        return len(name) > 4 or name.isupper()
    return bool(_OUTLET_WORD.search(name)) and not _NOT_OUTLET.search(name) and name[0].isupper()
