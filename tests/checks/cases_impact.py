"""Cases of the rules about figures of the impact."""

from __future__ import annotations

from check_samples import Case, Edit, Quiet, adds, at, both, sets

from pmtui.document import Measure, Metric, PersonalData


def metric(**values: object) -> Edit:
    return adds("impact.metrics", Metric(id="zz", **values))


def told(sentence: str) -> Edit:
    return sets("summary.text", f"For 47 minutes logins failed. {sentence}")


rate = {"measure": Measure.ERROR_RATE, "unit": "%"}
customers = both(sets("impact.metrics[n1].unit", "customers"))

unlisted = sets("impact.sla", ())


def exposed(sentence: str) -> Edit:
    return sets("impact.narrative", f"Customers saw an error page at login for 47 minutes. {sentence}")


FIRES = [
    *(
        Case("IMP025", exposed(sentence), "impact.personal_data", "is told")
        for sentence in (
            "Invoices with name, address and IBAN could be downloaded.",
            "Names and e-mail addresses of 40 members were visible to others.",
            "Some customers saw other customers' orders.",
            "A file with payroll records was sent to the wrong supplier.",
        )
    ),
    Case("IMP025", sets("impact.breach_notified", at(9, 0, 17)), "impact.personal_data", "is noted"),
    # The promise may stand in the sentence alone: 99.9 % a month allows 43 minutes, 99 % seven hours.
    Case(
        "IMP024",
        both(unlisted, told("This breached our SLA of 99.8 % a month.")),
        "summary.text",
        "99.8 % a month allows 1 h 26 min",
    ),
    Case(
        "IMP019",
        metric(measure=Measure.DURATION, value=47, unit="users"),
        "impact.metrics[zz].unit",
        "unit of",
    ),
    Case("IMP019", sets("impact.sla[s1].target", 0.999), "impact.sla[s1].target", "is 99.9 meant?"),
    Case("IMP012", sets("impact.metrics[n1].measure", Measure.FAILED_REQUESTS), "impact.metrics", "how many"),
    Case("IMP019", metric(**rate, value=140), "impact.metrics[zz].value", "above 100 %"),
    Case("IMP019", sets("impact.metrics[n1].value", -3), "impact.metrics[n1].value", "negative"),
    Case(
        "IMP020",
        metric(measure=Measure.USERS, value=1900, unit="Users"),
        "impact.metrics[zz].value",
        "1200 and 1900",
    ),
    Case(
        "IMP021",
        both(customers, told("It hit 900 customers.")),
        "summary.text",
        "900 customers, the metric 1,200",
    ),
    Case(
        "IMP021",
        both(customers, sets("impact.narrative", "8,000 affected customers saw an error at login.")),
        "impact.narrative",
        "8,000",
    ),
    Case("IMP022", sets("impact.sla[s1].downtime", 90), "impact.sla[s1].downtime", "1 h 30 min of downtime"),
    Case("IMP023", sets("impact.sla[s1].breached", None), "impact.sla[s1].breached", "so breached is no"),
    Case("IMP024", told("We breached our SLA."), "summary.text", "32 min of 43 min were used"),
    Case("IMP024", told("The SLA was violated."), "summary.text", '"SLA was violated"'),
]
QUIET = [
    *(
        Quiet("IMP025", exposed(sentence))
        for sentence in (
            "No personal data was exposed.",
            "Personal data could not be seen by anybody else.",
            "Customer data was delayed by two hours, and all of it arrived.",
            "The IP addresses of the pods were exposed to the mesh.",
            "Users could not see their own orders.",
            "The name and address of the service were published in the wrong zone of the registry.",
        )
    ),
    Quiet(
        "IMP025",
        both(
            exposed("Invoices with IBAN could be downloaded."),
            sets("impact.personal_data", PersonalData.POSSIBLE),
        ),
    ),
    Quiet("IMP024", both(unlisted, told("This breached our SLA of 99.9 % a month."))),
    Quiet("IMP024", both(unlisted, told("This breached our SLA."))),
    Quiet("IMP024", both(unlisted, told("We did not breach the SLA of 99.5 %."))),
    Quiet("IMP019", metric(measure=Measure.DURATION, name="slow", value=3, unit="half-hours")),
    Quiet(
        "IMP012", both(sets("impact.audiences", ("accounting",)), sets("impact.metrics[n1].measure", "other"))
    ),
    Quiet("IMP019", metric(**rate, value=100)),
    Quiet("IMP019", metric(measure=Measure.REVENUE, value=-4000, unit="EUR")),
    Quiet("IMP020", metric(measure=Measure.USERS, value=1900, unit="users", name="search")),
    Quiet("IMP020", metric(measure=Measure.USERS, value=1200, unit="users")),
    Quiet("IMP021", both(customers, told("It hit about 1,250 customers."))),
    Quiet("IMP021", both(customers, told("It hit 1 200 customers, 900 customers of them twice."))),
    Quiet("IMP021", both(customers, told("3 customers wrote to support."))),
    Quiet("IMP022", sets("impact.sla[s1].downtime", 50)),
    Quiet("IMP024", told("We did not breach our SLA.")),
    Quiet("IMP024", told("We nearly missed the SLA of 99.9 %.")),
    Quiet("IMP024", both(told("We breached our SLA."), sets("impact.sla[s1].spent", 20))),
]
