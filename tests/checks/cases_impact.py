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

lost = metric(measure=Measure.REVENUE, value=310000, unit="EUR")
broken = both(sets("impact.sla[s1].downtime", 100), sets("impact.sla[s1].breached", True))
unlisted = sets("impact.sla", ())


def gone(value: float, unit: str) -> Edit:
    return metric(measure=Measure.DATA_LOSS, value=value, unit=unit)


concerned = sets("impact.personal_data", PersonalData.YES)


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
            "187 customers had their name and address shown to others.",
            "187 customers had their name, address and invoice total shown.",
            "Invoices were visible to strangers.",
            "Customer A could see customer B's invoices.",
            "Customers saw the orders of other customers.",
            "One customer opened another customer's basket.",
            "An attacker downloaded the user table.",
            "Emails went to the wrong recipients, with names.",
            "Twelve payslips were mailed to the wrong employees.",
            "The IP addresses of our customers were logged in a public bucket.",
            "The page showed that customer's name, address and invoice total.",
            "Nine members saw the bank details of another member.",
            "The parcel label named the town and the phone number of another customer.",
            "Nine members were logged in to another member's account.",
            "Some members landed in the account of somebody else.",
            "Receipts were sent to the wrong customers.",
            "Nine members saw invoices that were not theirs.",
            "31 member profiles were permanently deleted.",
            "The job deleted the home addresses of 31 members.",
            "We lost 31 patient records.",
        )
    ),
    Case(
        "IMP025",
        sets("title", "Invoices of other customers visible in the billing portal"),
        "impact.personal_data",
        "is told",
    ),
    *(
        Case("IMP025", both(concerned, exposed(sentence)), "impact.personal_data", 'says "yes"')
        for sentence in (
            "No personal data was exposed.",
            "No personal data has been affected.",
            "Personal data was not involved.",
        )
    ),
    Case("IMP025", sets("impact.breach_notified", at(9, 0, 17)), "impact.personal_data", "is noted"),
    Case("IMP025", gone(31, "addresses"), "impact.personal_data", "a metric counts 31 addresses of lost"),
    *(
        Case(
            "IMP025", both(concerned, gone(31, "rows"), exposed(sentence)), "impact.personal_data", "31 rows"
        )
        for sentence in ("No data was lost.", "No customer data has been lost, and all came back.")
    ),
    # The promise may stand in the sentence alone: 99.9 % of March allows 44 minutes, 99 % seven hours.
    Case(
        "IMP024",
        both(unlisted, told("This breached our SLA of 99.8 % a month.")),
        "summary.text",
        "99.8 % a month allows 89.3 min",
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
    Case("IMP024", told("We breached our SLA."), "summary.text", "32 min of 44.6 min was used"),
    Case("IMP024", told("The SLA was violated."), "summary.text", '"SLA was violated"'),
    *(
        Case("IMP021", both(customers, told(f"It hit {number} customers.")), "summary.text", shown)
        for number, shown in (
            ("14k", "14,000 customers, the metric 1,200"),
            ("5.2k", "5,200"),
            ("2 thousand", "2,000"),
            ("1.2 million", "1,200,000"),
            ("three thousand", "3,000"),
            ("twelve thousand", "12,000"),
            ("0.01 million", "10,000"),
            ("about 2.2k", "2,200"),
        )
    ),
    Case("IMP021", told("It hit 3,400 customers."), "summary.text", "the metric 1,200"),
    Case(
        "IMP021",
        both(sets("impact.metrics[n1].value", 2904), told("It hit 2,940 users.")),
        "summary.text",
        "2,940 users, the metric 2,904",
    ),
    Case(
        "IMP021",
        both(metric(**rate, value=45), told("The error rate rose to 38 %.")),
        "summary.text",
        "38 %, the metric 45 %",
    ),
    Case(
        "IMP021",
        both(metric(**rate, value=45), told("At the peak 38 % of all logins failed.")),
        "summary.text",
        "38 %",
    ),
    Case("IMP021", both(lost, told("We lost €410k.")), "summary.text", "€410k, the metric 310,000 EUR"),
    Case("IMP021", both(lost, told("We lost 410 000 EUR of revenue.")), "summary.text", "310,000 EUR"),
    *(
        Case("IMP026", both(broken, told(sentence)), "summary.text", "100 min of 44.6 min was used")
        for sentence in (
            "We stayed within our SLA of 99.9 %.",
            "SLO met.",
            "The SLA was not breached.",
            "We did not breach the SLA.",
            "No SLA breach.",
            "We met our SLA.",
        )
    ),
    Case(
        "IMP026",
        both(unlisted, told("We stayed within our SLA of 99.95 %.")),
        "summary.text",
        "99.95 % a month allows 22.3 min",
    ),
    *(
        Case("IMP024", told(sentence), "summary.text", "32 min of 44")
        for sentence in (
            "Checkout breached its SLA.",
            "This outage exceeded the error budget.",
            "Login SLA was violated.",
        )
    ),
    Case(
        "IMP024",
        sets("summary.response", "Paging worked. We missed our SLA."),
        "summary.response",
        "32 min of 44",
    ),
    *(
        Case(
            "IMP029",
            both(customers, sets(path, f"The {number} customers waited.")),
            path,
            "two digits swapped",
        )
        for path in ("lessons.went_poorly[l2].text", "analysis.contributors[c1].text", "timeline[e6].text")
        for number in ("2,100", "1,020", "1020")
    ),
    *(
        Case("IMP029", both(gone(413, "seats"), sets(path, text)), path, "413")
        for path, text in (
            (
                "summary.text",
                "For 47 minutes logins failed. All seats except 431, which were sold, were kept.",
            ),
            ("impact.damage_control", "Seats were sold twice, 143 of them for good."),
        )
    ),
    Case(
        "IMP029",
        both(gone(61300, "applications"), sets("summary.resolution", "All 63,100 forms were scored again.")),
        "summary.resolution",
        "61,300",
    ),
    *(
        Case(
            "IMP009",
            metric(measure=Measure.DURATION, value=value, unit="min"),
            "impact.metrics[zz].value",
            "47 min",
        )
        for value in (74, 54)
    ),
    *(
        Case("IMP028", told(sentence), "summary.text", "more than there can be")
        for sentence in (
            "310 of 88 stations were without power.",
            "By noon 90 of the 88 stations were moved.",
            "Of 1,000 customers 1,400 were affected.",
            "120 % of the customers could not log in.",
            "340 % of all calls were retries, which the average of the day hid.",
            "130 % of logins failed.",
            "The error rate peaked at 104 %.",
            "We moved 90 of the 88 to another site.",
            "By noon 14 of 12 login pods were back.",
            "14 of 12 ready.",
        )
    ),
    *(
        Case("IMP028", told(sentence), "summary.text", shown)
        for sentence, shown in (
            ("410 of those letters were wrong, 430 of them in Wales.", "is more than 410"),
            ("Half of it: 30 % of the shops closed, and the other 80 % sold for cash.", "makes 110 %"),
            ("All 900 parcels were found, 600 on 4 May and 330 on 5 May.", '"600 and 330" makes 930'),
            ("Twelve guests got a call and $20 in credit, $260 in total.", "makes $240, and $260"),
        )
    ),
    *(
        Case("IMP026", both(broken, told(sentence)), "summary.text", "was used")
        for sentence in (
            "Login stayed within its promise of 99.9 %.",
            "The promise of 99.9 % per month was kept.",
        )
    ),
    Case("IMP022", sets("impact.sla[s1].downtime", 1e9), "impact.sla[s1].downtime", "1,000,000,000 min"),
    Case("IMP022", sets("impact.sla[s1].downtime", 1e14), "impact.sla[s1].downtime", "1e+14 min"),
    Case("IMP026", both(broken, told("Our promise of 99.9 % was kept.")), "summary.text", "was used"),
    Case("IMP026", both(broken, sets("impact.apology", "We met our SLA.")), "impact.apology", "was used"),
    Case("IMP027", told("We violated the SLA of 99.95 %."), "summary.text", "99.9 % is listed"),
    Case("IMP027", told("The error budget of 22 minutes is used up."), "summary.text", "allows 44 min"),
    *(
        Case("IMP027", told(sentence), "summary.text", "99.9 % is listed")
        for sentence in (
            "The 99.95 % SLA was at risk.",
            "Our availability target of 99.95 % was at risk.",
            "Our 99.95 % promise was at risk.",
            "We promise our customers 99.95 % a month.",
        )
    ),
    Case("IMP027", told("We used 12 of our 44.6 minutes."), "summary.text", "32 min of 44.6 min was used"),
    Case("IMP024", told("The error budget for March is exhausted."), "summary.text", "32 min of 44.6 min"),
    Case("IMP019", sets("impact.sla[s1].spent", 44641), "impact.sla[s1].spent", "44,640"),
    *(
        Case("IMP021", told(sentence), "summary.text", "the metric 1,200 users")
        for sentence in ("Nobody was affected.", "No customers were affected by this at any time.")
    ),
    Case("IMP021", told("It hit fewer than 1,100 users."), "summary.text", "the metric 1,200"),
    Case("IMP021", told("It hit more than 1,300 users."), "summary.text", "the metric 1,200"),
    Case(
        "IMP021",
        sets("impact.apology", "We are sorry that 2,100 users could not log in."),
        "impact.apology",
        "2,100 users, the metric 1,200",
    ),
    Case(
        "IMP006",
        both(
            sets("impact.sla[s1].downtime", 40),
            sets("impact.sla[s1].spent", 4),
            sets("impact.sla[s1].breached", True),
        ),
        "impact.sla[s1].breached",
        "allows 44.6 min, and 44 min was used",
    ),
]
QUIET = [
    *(
        Quiet("IMP025", both(concerned, exposed(sentence)))
        for sentence in (
            "No other personal data was exposed.",
            "No personal data was exposed apart from the names.",
            "Names and e-mail addresses of 40 members were visible. No personal data was leaked.",
            "No personal data was exposed; 40 patient records were deleted.",
            "We first thought that no personal data was affected.",
        )
    ),
    Quiet("IMP025", gone(31, "rows")),
    Quiet("IMP025", gone(0, "addresses")),
    *(
        Quiet("IMP025", both(concerned, gone(31, "addresses"), exposed(sentence)))
        for sentence in (
            "No data was lost after 15:00.",
            "No other data was lost.",
            "31 addresses were lost.",
        )
    ),
    Quiet("IMP006", both(sets("impact.sla[s1].target", 0.999), sets("impact.sla[s1].breached", True))),
    *(
        Quiet("IMP025", exposed(sentence))
        for sentence in (
            "No personal data was exposed.",
            "Personal data could not be seen by anybody else.",
            "Customer data was delayed by two hours, and all of it arrived.",
            "The IP addresses of the pods were exposed to the mesh.",
            "Users could not see their own orders.",
            "Support staff could read the messages for each other.",
            "Merchants saw the list of orders from other users of the same shop.",
            "Invoices of our customers were sent two hours late.",
            "Orders of other customers were queued first, and the rest saw a delay.",
            "Customers saw the pages of the previous release.",
            "Alert mails went to the wrong address of the rota.",
            "Customers read the status page and opened tickets with us.",
            "Orders went to the wrong queue, and names of hosts stood in the error page.",
            "No names or addresses were visible to others.",
            "No customer data was lost.",
            "Customer data would have been deleted an hour later.",
            "All member profiles that were deleted came back from the backup.",
            "Customers lost access to their accounts.",
            "The user data script of the image was overwritten.",
            "The page listed the order numbers, and 40 of other kinds.",
            "The payouts landed in the account of another shop.",
            "Support signed in to the account of the wholesaler.",
            "An attacker sent 40,000 requests per second.",
            "Messages were sent to others of the three brokers.",
            "Tickets were open to everybody in support, as always.",
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
    Quiet("IMP026", told("We stayed within our SLA of 99.9 %.")),
    Quiet("IMP026", told("Login stayed within its promise of 99.9 % per month.")),
    Quiet("IMP026", both(broken, told("The promise of 99.9 % per month was not kept."))),
    *(
        Quiet("IMP029", told(text))
        for text in (
            "HTTP 2100 was served to 1,200 users.",
            "Release 2,100 of it, for 1,200 users.",
            "It hit 1,200 users.",
        )
    ),
    *(
        Quiet("IMP029", both(customers, sets("lessons.went_poorly[l2].text", text)))
        for text in (
            "The 1,200 customers waited.",
            "The 3,400 customers of the trial waited.",
            "2,100 requests failed for them.",
            "The 210 customers in the south waited.",
            "At 12:00 about 2,001 customers waited.",
        )
    ),
    *(
        Quiet("IMP028", told(sentence))
        for sentence in (
            "88 of 310 stations were without power.",
            "All 88 of 88 stations were without power.",
            "Of 1,400 customers 1,000 were affected.",
            "Release 310 of 88 services was rolled back.",
            "It was changed on 15 March of 3 teams.",
            "100 % of the customers could not log in.",
            "The queue held 120 % of the messages of a usual day.",
            "The gateway had 140 % of its requests, more than planned.",
            "4 in 3,000 of 2.5 million users wrote.",
            "HTTP 503 of 2 backends was counted.",
            "In 2024 of 12 incidents 3 were alike.",
            "The error rate was at 104 % of that of a usual day.",
            "The disk stood at 96 %, and the other 80 % of nodes waited.",
            "30 % of the shops closed, and the other 70 % sold for cash.",
            "In 3 regions customers were locked out, 1,200 of them for an hour.",
            "Within 2 hours 1,200 of them were let in.",
            "410 letters were wrong, 390 of them in Wales.",
            "All 900 parcels were found, 600 on 4 May and 300 on 5 May.",
            "All 900 parcels were found, 600 on 4 May and 20 on 5 May.",
            "Twelve guests got $20 in credit, $240 in total.",
            "Twelve guests of 3 hotels got $20 in credit, $260 in total.",
            "Twelve guests got about $20 each, $260 in total.",
        )
    ),
    Quiet("IMP026", both(broken, told("We could not stay within our SLA."))),
    Quiet("IMP026", both(broken, told("The SLA was not met."))),
    Quiet("IMP026", both(broken, told("The SLA of 99.9 % was breached."))),
    Quiet("IMP021", told("It hit 1.2k customers, twelve hundred users in all.")),
    Quiet("IMP021", both(sets("impact.metrics[n1].value", 1234), told("It hit 1,230 users."))),
    Quiet("IMP021", told("It hit 1,183 users.")),
    Quiet("IMP021", told("Of our 1.2 million users 0.1 % were affected.")),
    Quiet("IMP021", told("We serve 1.2 million users.")),
    Quiet(
        "IMP021",
        both(
            sets("impact.metrics[n1].value", 14),
            sets("impact.metrics[n1].unit", "k users"),
            told("It hit 14,000 users."),
        ),
    ),
    Quiet("IMP021", both(metric(**rate, value=45), told("The error rate peaked at 45 %."))),
    Quiet("IMP021", both(metric(**rate, value=45), told("On average 18 % of requests failed."))),
    Quiet("IMP021", both(metric(**rate, value=45), told("An alert on an error rate of 5 % fired."))),
    Quiet("IMP021", both(metric(**rate, value=45), told("The pool was 98 % full."))),
    Quiet("IMP021", both(lost, told("We lost about €300k."))),
    Quiet("IMP021", both(lost, told("Credits of €50,000 were paid."))),
    Quiet("IMP021", both(lost, told("We lost $410k in another region."))),
    Quiet("IMP006", both(sets("impact.sla[s1].downtime", 40), sets("impact.sla[s1].spent", 3))),
    *(
        Quiet("IMP024", told(sentence))
        for sentence in (
            "Telora breached its SLA towards us.",
            "Telora has violated the service level that it promises us.",
            "Our provider missed its SLA.",
            "Telora missed its SLA.",
            "Telora's SLA was violated.",
        )
    ),
    Quiet("IMP026", both(broken, told("Telora kept its SLA."))),
    Quiet("IMP026", both(broken, told("The provider met the SLA."))),
    Quiet("IMP027", told("The error budget of 44 minutes is used up.")),
    *(
        Quiet("IMP027", told(sentence))
        for sentence in (
            "The 99.9 % SLA was kept.",
            "We promise 99.9 % a month.",
            "Telora's 99.95 % SLA was missed.",
            "The vendor promises 99.95 % a month.",
            "We used 32 of our 44.6 minutes.",
            "We used 12 of the 90 minutes of the change window.",
            "99.95 % of all requests were served.",
        )
    ),
    Quiet("IMP024", told("The error budget for March is not exhausted.")),
    Quiet("IMP024", told("A third of the error budget was spent on the rollback.")),
    Quiet("IMP027", told("The SLA of 99.95 % was lowered to 99.9 % in May.")),
    Quiet("IMP027", told("Telora promises an SLA of 99.95 % to us.")),
    Quiet("IMP027", told("The vendor's SLA of 99.5 % was missed.")),
    *(
        Quiet("IMP021", told(sentence))
        for sentence in (
            "Of 4,000 users 1,200 were hit.",
            "1,200 of 4,000 users could not log in.",
            "In a usual hour we serve 4,000 users.",
            "Nobody was affected in the second region.",
            "Nobody else was affected.",
            "It hit more than 1,100 users.",
            "It hit fewer than 1,300 users.",
            "No users were affected after 15:19.",
        )
    ),
    Quiet("IMP024", told("We nearly missed the SLA of 99.9 %.")),
    Quiet("IMP024", both(told("We breached our SLA."), sets("impact.sla[s1].spent", 20))),
]
