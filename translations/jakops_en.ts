<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_US">
<context>
    <name>JakOps::AirPanel</name>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n station</numerusform>
            <numerusform>%n stations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too old</source>
        <translation>
            <numerusform>%n too old</numerusform>
            <numerusform>%n too old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AlertBanner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AlertBell</name>
    <message numerus="yes">
        <source>Alerts: %n not noted yet</source>
        <translation>
            <numerusform>Alerts: %n not noted yet</numerusform>
            <numerusform>Alerts: %n not noted yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AlertWords</name>
    <message numerus="yes">
        <source>ISPU %1, %n station(s) above %2</source>
        <translation>
            <numerusform>ISPU %1, %n station above %2</numerusform>
            <numerusform>ISPU %1, %n stations above %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AskForm</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ChartPlot</name>
    <message numerus="yes">
        <source>%n value(s) that cannot be true, not in the scale</source>
        <translation>
            <numerusform>%n value that cannot be true, not in the scale</numerusform>
            <numerusform>%n values that cannot be true, not in the scale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::EventWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::FilterBar</name>
    <message numerus="yes">
        <source>%n active: clear</source>
        <translation>
            <numerusform>%n active: clear</numerusform>
            <numerusform>%n active: clear</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::FloodFacts</name>
    <message numerus="yes">
        <source>%n value(s) that cannot be true</source>
        <translation>
            <numerusform>%n value that cannot be true</numerusform>
            <numerusform>%n values that cannot be true</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::FloodWords</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off</source>
        <translation>
            <numerusform>%n off</numerusform>
            <numerusform>%n off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::FoodFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n market(s)</source>
        <translation>
            <numerusform>of %n market</numerusform>
            <numerusform>of %n markets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) that cannot be true</source>
        <translation>
            <numerusform>%n price that cannot be true</numerusform>
            <numerusform>%n prices that cannot be true</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::FoodPanel</name>
    <message numerus="yes">
        <source>%n commodities</source>
        <translation>
            <numerusform>%n commodity</numerusform>
            <numerusform>%n commodities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n market(s)</source>
        <translation>
            <numerusform>%n market</numerusform>
            <numerusform>%n markets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sharp rise(s)</source>
        <translation>
            <numerusform>%n sharp rise</numerusform>
            <numerusform>%n sharp rises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old</source>
        <translation>
            <numerusform>%n old</numerusform>
            <numerusform>%n old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::Format</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::GroupChoice</name>
    <message numerus="yes">
        <source>For the %n other(s) of the group, too</source>
        <translation>
            <numerusform>For the %n other of the group, too</numerusform>
            <numerusform>For the %n others of the group, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::GroupDesk</name>
    <message numerus="yes">
        <source>%1 stands for a group now: %n report(s) were put into it.</source>
        <translation>
            <numerusform>%1 stands for a group now: %n report were put into it.</numerusform>
            <numerusform>%1 stands for a group now: %n reports were put into it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::GroupDialog</name>
    <message numerus="yes">
        <source>Group of %n report(s)</source>
        <translation>
            <numerusform>Group of %n report</numerusform>
            <numerusform>Group of %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::HubCommandLine</name>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It enrols one device of %1 and holds for %n hour(s).</source>
        <translation>
            <numerusform>It enrols one device of %1 and holds for %n hour.</numerusform>
            <numerusform>It enrols one device of %1 and holds for %n hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::HubDesk</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::IdentityDialog</name>
    <message numerus="yes">
        <source>It is shown for %n minute(s). That you looked is written down before it is shown.</source>
        <translation>
            <numerusform>It is shown for %n minute. That you looked is written down before it is shown.</numerusform>
            <numerusform>It is shown for %n minutes. That you looked is written down before it is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ImportCommand</name>
    <message numerus="yes">
        <source>Who sent them was told of %n report(s), but was not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</source>
        <translation>
            <numerusform>Who sent them was told of %n report, but was not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</numerusform>
            <numerusform>Who sent them was told of %n reports, but was not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ListCommand</name>
    <message numerus="yes">
        <source>%1 report(s).</source>
        <translation>
            <numerusform>%1 report.</numerusform>
            <numerusform>%1 reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::MapViewModel</name>
    <message numerus="yes">
        <source>%1 reports on the map</source>
        <translation>
            <numerusform>%1 report on the map</numerusform>
            <numerusform>%1 reports on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reports</source>
        <translation>
            <numerusform>%1 report</numerusform>
            <numerusform>%1 reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reports at one place</source>
        <translation>
            <numerusform>%1 report at one place</numerusform>
            <numerusform>%1 reports at one place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reports in this cluster</source>
        <translation>
            <numerusform>%1 report in this cluster</numerusform>
            <numerusform>%1 reports in this cluster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::OfficerWords</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoField</name>
    <message numerus="yes">
        <source>Reading %n photo(s)…</source>
        <translation>
            <numerusform>Reading %n photo…</numerusform>
            <numerusform>Reading %n photos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::PreviewPage</name>
    <message numerus="yes">
        <source>%n, that is all</source>
        <translation>
            <numerusform>%n, that is all</numerusform>
            <numerusform>%n, that is all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of more</source>
        <translation>
            <numerusform>%n of more</numerusform>
            <numerusform>%n of more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with who reported: sealed while they are taken in, not shown here.</source>
        <translation>
            <numerusform>%n column with who reported: sealed while they are taken in, not shown here.</numerusform>
            <numerusform>%n columns with who reported: sealed while they are taken in, not shown here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with who reported, not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</source>
        <translation>
            <numerusform>%n column with who reported, not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</numerusform>
            <numerusform>%n columns with who reported, not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::QueuePanel</name>
    <message numerus="yes">
        <source>%n new report(s): show</source>
        <translation>
            <numerusform>%n new report: show</numerusform>
            <numerusform>%n new reports: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::RelationSection</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This report is closed, but %n of its group are still open.</source>
        <translation>
            <numerusform>This report is closed, but %n of its group are still open.</numerusform>
            <numerusform>This report is closed, but %n of its group are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open besides this one</source>
        <translation>
            <numerusform>%n still open besides this one</numerusform>
            <numerusform>%n still open besides this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not listed</source>
        <translation>
            <numerusform>and %n more, not listed</numerusform>
            <numerusform>and %n more, not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::RelationWords</name>
    <message numerus="yes">
        <source>%n of them begun first</source>
        <translation>
            <numerusform>%n of them begun first</numerusform>
            <numerusform>%n of them begun first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from another group</source>
        <translation>
            <numerusform>%n from another group</numerusform>
            <numerusform>%n from another group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done for %n report(s) of the group.</source>
        <translation>
            <numerusform>Done for %n report of the group.</numerusform>
            <numerusform>Done for %n reports of the group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed:</source>
        <translation>
            <numerusform>%n failed:</numerusform>
            <numerusform>%n failed:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) ready</source>
        <translation>
            <numerusform>%n report ready</numerusform>
            <numerusform>%n reports ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ShowCommand</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::SlaWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::StatusLine</name>
    <message numerus="yes">
        <source>%1 report(s)</source>
        <translation>
            <numerusform>%1 report</numerusform>
            <numerusform>%1 reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 report(s), %2 chosen</source>
        <translation>
            <numerusform>%1 report, %2 chosen</numerusform>
            <numerusform>%1 reports, %2 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::SummaryPage</name>
    <message numerus="yes">
        <source>%n report(s) removed.</source>
        <translation>
            <numerusform>%n report removed.</numerusform>
            <numerusform>%n reports removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) as before.</source>
        <translation>
            <numerusform>%n report as before.</numerusform>
            <numerusform>%n reports as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) kept, because somebody has worked on them since.</source>
        <translation>
            <numerusform>%n report kept, because somebody has worked on them since.</numerusform>
            <numerusform>%n reports kept, because somebody has worked on them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories are known now.</source>
        <translation>
            <numerusform>%n category is known now.</numerusform>
            <numerusform>%n categories are known now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::SyncWords</name>
    <message numerus="yes">
        <source>The hub&apos;s certificate expires in %n day(s). Tell the administrator: after that nobody gets in.</source>
        <translation>
            <numerusform>The hub&apos;s certificate expires in %n day. Tell the administrator: after that nobody gets in.</numerusform>
            <numerusform>The hub&apos;s certificate expires in %n days. Tell the administrator: after that nobody gets in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::TicketBody</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::TimeHistogram</name>
    <message numerus="yes">
        <source>%1 report(s)</source>
        <translation>
            <numerusform>%1 report</numerusform>
            <numerusform>%1 reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::Tour</name>
    <message numerus="yes">
        <source>The main job went from Menunggu to Selesai. %n picture(s) in %1</source>
        <translation>
            <numerusform>The main job went from Menunggu to Selesai. %n picture in %1</numerusform>
            <numerusform>The main job went from Menunggu to Selesai. %n pictures in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ValidationPanel</name>
    <message numerus="yes">
        <source>%n follow-up(s), the longest waiting first.</source>
        <translation>
            <numerusform>%n follow-up, the longest waiting first.</numerusform>
            <numerusform>%n follow-ups, the longest waiting first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::WorkDesk</name>
    <message numerus="yes">
        <source>The limits have changed: %n open report(s) are due at another time now.</source>
        <translation>
            <numerusform>The limits have changed: %n open report is due at another time now.</numerusform>
            <numerusform>The limits have changed: %n open reports are due at another time now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::WorkPanel</name>
    <message numerus="yes">
        <source>In time: %1, last %n day(s)</source>
        <translation>
            <numerusform>In time: %1, last %n day</numerusform>
            <numerusform>In time: %1, last %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
