"""The names by which Windows, Outlook and Exchange call time zones, with the places that keep them."""

from __future__ import annotations

_ROWS = """
dateline=Etc/GMT+12|utc-11=Etc/GMT+11|hawaiian=Pacific/Honolulu|alaskan=America/Anchorage
pacific=America/Los_Angeles|us mountain=America/Phoenix|mountain=America/Denver
mountain standard time (mexico)=America/Mazatlan|central=America/Chicago|central america=America/Guatemala
canada central=America/Regina|central standard time (mexico)=America/Mexico_City|eastern=America/New_York
us eastern=America/Indiana/Indianapolis|sa pacific=America/Bogota|venezuela=America/Caracas
atlantic=America/Halifax|central brazilian=America/Cuiaba|pacific sa=America/Santiago
sa western=America/La_Paz|paraguay=America/Asuncion|newfoundland=America/St_Johns
e. south america=America/Sao_Paulo|argentina=America/Argentina/Buenos_Aires|sa eastern=America/Cayenne
bahia=America/Bahia|montevideo=America/Montevideo|greenland=America/Nuuk|utc-02=Etc/GMT+2
azores=Atlantic/Azores|cape verde=Atlantic/Cape_Verde|utc=Etc/UTC|gmt=Europe/London
greenwich=Atlantic/Reykjavik|morocco=Africa/Casablanca|w. europe=Europe/Berlin
central europe=Europe/Budapest|romance=Europe/Paris|central european=Europe/Warsaw
w. central africa=Africa/Lagos|gtb=Europe/Bucharest|middle east=Asia/Beirut|egypt=Africa/Cairo
e. europe=Europe/Chisinau|south africa=Africa/Johannesburg|fle=Europe/Kyiv|israel=Asia/Jerusalem
jordan=Asia/Amman|syria=Asia/Damascus|libya=Africa/Tripoli|namibia=Africa/Windhoek
kaliningrad=Europe/Kaliningrad|turkey=Europe/Istanbul|arabic=Asia/Baghdad|arab=Asia/Riyadh
belarus=Europe/Minsk|russian=Europe/Moscow|e. africa=Africa/Nairobi|iran=Asia/Tehran|arabian=Asia/Dubai
azerbaijan=Asia/Baku|russia time zone 3=Europe/Samara|mauritius=Indian/Mauritius|georgian=Asia/Tbilisi
caucasus=Asia/Yerevan|afghanistan=Asia/Kabul|west asia=Asia/Tashkent|ekaterinburg=Asia/Yekaterinburg
pakistan=Asia/Karachi|india=Asia/Kolkata|sri lanka=Asia/Colombo|nepal=Asia/Kathmandu
central asia=Asia/Almaty|bangladesh=Asia/Dhaka|myanmar=Asia/Yangon|se asia=Asia/Bangkok
n. central asia=Asia/Novosibirsk|north asia=Asia/Krasnoyarsk|china=Asia/Shanghai
north asia east=Asia/Irkutsk|singapore=Asia/Singapore|w. australia=Australia/Perth|taipei=Asia/Taipei
ulaanbaatar=Asia/Ulaanbaatar|tokyo=Asia/Tokyo|korea=Asia/Seoul|yakutsk=Asia/Yakutsk
cen. australia=Australia/Adelaide|aus central=Australia/Darwin|e. australia=Australia/Brisbane
aus eastern=Australia/Sydney|west pacific=Pacific/Port_Moresby|tasmania=Australia/Hobart
vladivostok=Asia/Vladivostok|central pacific=Pacific/Guadalcanal|new zealand=Pacific/Auckland
utc+12=Etc/GMT-12|fiji=Pacific/Fiji|tonga=Pacific/Tongatapu|samoa=Pacific/Apia
"""
PLACES = dict(pair.split("=") for row in _ROWS.split("\n") for pair in row.split("|") if pair)
"""The IANA name of each zone of Windows, in lower case and without `standard time`."""


def place_of(name: str) -> str:
    """Return the IANA name of a zone of Windows, such as `W. Europe Standard Time`; empty if it is none."""
    plain = " ".join(name.lower().split())
    if plain in PLACES and ("(" in plain or plain.startswith("utc")):
        return PLACES[plain]
    bare = plain.removesuffix(" standard time").removesuffix(" daylight time").removesuffix(" summer time")
    return PLACES.get(bare, "") if bare != plain else ""
