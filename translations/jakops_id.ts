<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>JakOps::ActCommand</name>
    <message>
        <source>There is no &quot;%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2? The report is closed then. y or n: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::Actions</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import area &amp;boundaries…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;schematic boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as &amp;map layer (GeoJSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the &amp;demo city…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom to the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omfortable, with first words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrangement as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About JakOps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::AgencyForm</name>
    <message>
        <source>Suggested: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no units below it. Hand the report over instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agency from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::AssignForm</name>
    <message>
        <source>Choose an officer from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::BackupCommand</name>
    <message>
        <source>Copied and checked: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::BoundariesCommand</name>
    <message>
        <source>Reports placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 areas taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports looked at again, %2 are in another kelurahan now, %3 are outside Jakarta.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::CheckCommand</name>
    <message>
        <source>Rebuilt from the events; %1 reports were mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is whole: %1 reports, %2 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has problems: %1 reports, %2 events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jakops check --rebuild makes the reports anew from their events; nothing an officer did is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::CheckListPopup</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::CliSession</name>
    <message>
        <source>There is no store in %1 yet: jakops seed or jakops import makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no officer &quot;%1&quot;. Known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--open and --status leave nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::CommandBar</name>
    <message>
        <source>Fewer actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::CommandLine</name>
    <message>
        <source>show every screen of the demo city without a person, and keep pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the profile with a demo city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in reports from a file or an address, or undo an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in official boundaries (GeoJSON) instead of the schematic ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show one report with its history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a command to one report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write reports as CSV or GeoJSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make and verify a copy of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the store, or rebuild it from its events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: id or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send no request out of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill an empty profile with the demo city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output for machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this status, such as waiting; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this category; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this area, such as 31.74 or 31.74.01.1001; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this agency; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this channel; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this priority; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is the officer&apos;s: assigned to him, at his agency, in his area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported on or after this day or time (ISO 8601; a day is a day in WIB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported before this time, or until the end of this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reports with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is past its due time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The officer who looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many reports (20000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number gives the same city (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or http(s) address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the reports are filed under, so that they are found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of a table for one of our fields, such as number=Nomor; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field=column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoJSON file with the kelurahan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The officer who acts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category (triage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority (triage): low, normal, high, urgent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency (triage, coordinate, disposition).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer or team (assign).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude (relocate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude (relocate).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo (follow_up, note); may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse when the report changed since this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what closes the report for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv or geojson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File; standard output without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild everything that is derived from the events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs degrees with a decimal point, such as -6.2, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a day or time such as 2026-11-20 or 2026-11-20T03:42:00Z, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such priority: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file or address? jakops import SOURCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either import a source or undo an import, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--map needs field=column, such as number=Nomor, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which report and what to do? jakops act NUMBER COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such command: %1. jakops act --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lat and --lon go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file? jakops boundaries import FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which report? jakops show NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which format? jakops export csv|geojson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands (jakops COMMAND --help tells more; without one: the window):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JakOps: operations console for citizens&apos; reports in Jakarta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do; without it the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such command: %1. jakops --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language is id or en, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::Console</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::DockTitle</name>
    <message>
        <source>Detach or attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::EmptyState</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::ErrorPresenter</name>
    <message>
        <source>It is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number or name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what the details name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody whose role may do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again, then repeat the step. Your words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then repeat the step. Nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than the program accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into smaller parts and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what it claims to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the right file was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup. The damaged store is kept aside, and what you did since the backup is done again from the second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was written by a newer version of JakOps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, or start with another profile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the store open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window or program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store did not accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection. Everything on this machine keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is safe. Please report the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what happened, then what to do: two sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::EventWords</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>day and time of an event of this year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report received through %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place moved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>what happened, by which officer: &quot;Work started by B. Sari&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: removed (was %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field&apos;s value before and after</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::ExportCommand</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports written, %2 of them without what %3 may not see.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::FactGrid</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::FilterBar</name>
    <message>
        <source>Outside Jakarta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter and its one value, such as &quot;Status: Done&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a filter and how many values are chosen, such as &quot;Status (3)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n active: clear</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reports whose present stage is past its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reports assigned to me, at my agency or in my area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all reports again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::FormHost</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter sends · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::Format</name>
    <message>
        <source>%1 min</source>
        <extracomment>age in minutes, as short as possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>age in hours, as short as possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>age in days, as short as possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mo</source>
        <extracomment>age in months, as short as possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <extracomment>age in years, as short as possible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::ImportCommand</name>
    <message>
        <source>does not follow its format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source ends in the middle of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has nothing that tells it apart from others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes a report that is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not taken by the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an address, and --offline was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports removed, %2 put back as they were, %3 kept because somebody worked on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, record %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records could not be kept; all of them with their reasons are in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was taken in until then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 changed, %4 unchanged, %5 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To undo it: jakops import --undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::ListCommand</name>
    <message>
        <source>%1 of %2 reports (--limit shows more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::MainWindow</name>
    <message>
        <source>JakOps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data – JakOps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JakOps %1: operations console for citizen reports. GPL-3.0-or-later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::NoticeStrip</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>a job that failed, what happened, what to do</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::Period</name>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a period: first day, last day</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PeriodPopup</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoField</name>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and what follows: %2 photos are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: too large. A photo has at most 20 MB and 40 megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not a readable photo. JPEG, PNG and WebP can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n photo(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>or drop them here, or paste with Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG or WebP, at most 20 MB each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoStrip</name>
    <message>
        <source>Photo %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoTile</name>
    <message>
        <source>Remove this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoViewer</name>
    <message>
        <source>Photo %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a ticket&apos;s number and which of its photos</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is at its source and was not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PlaceSection</name>
    <message>
        <source>The exact place is confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside Jakarta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1</source>
        <extracomment>how exact the place is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::PulseStrip</name>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the reports of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only reports that are not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only reports whose present stage is past its time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::QueueDelegate</name>
    <message>
        <source>Outside Jakarta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: nothing is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened since it changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::QueueHeader</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::QueuePanel</name>
    <message>
        <source>No reports yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file or load the demo city.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the demo city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen the filters or search for other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s): show</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::QueueView</name>
    <message>
        <source>Queue of reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::RelocateForm</name>
    <message>
        <source>This is no place. Write latitude and longitude, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the present place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is far outside Jakarta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the pin on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or latitude and longitude</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::SearchBox</name>
    <message>
        <source>Search number, address, words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::SeedCommand</name>
    <message>
        <source>Demo reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo city: %1 reports with %2 events, %3 of them open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any key closes this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::ShowCommand</name>
    <message>
        <source> (to about %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity kept secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Text, photos and place of this private report are not shown to this role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible now: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::StatusLine</name>
    <message>
        <source>%1 reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports, %2 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console works alone: nothing is sent to or fetched from other consoles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps recorded here that no hub has received. They are safe in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::StoreJobs</name>
    <message>
        <source>Import area boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing area boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the schematic boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 areas in force. %2 reports looked at, %3 now in another kelurahan, %4 outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample-reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the reports of the present filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map layer (*.geojson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports written to %2, %3 of them without what you may not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the demo city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo city loaded: %1 made-up reports, %2 of them open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::TicketBody</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity is confidential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos of private reports are shown to the Government Bureau and Jakarta Smart City only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of private reports is not shown to your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::TicketHeader</name>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::TicketPanel</name>
    <message>
        <source>No report chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the queue or on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import that brought it was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile: %1. Look again before you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have begun: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>a ticket&apos;s number and what was done to it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” was not stored. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::TimelineDelegate</name>
    <message>
        <source>Not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::TopBar</name>
    <message>
        <source>Officer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These reports are made up. They are not from citizens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::TriageForm</name>
    <message>
        <source>Suggested: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 usually handles this category here. Click to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agency from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::Words</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass to sub-agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report updated by its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined: not responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed to sub-agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned to reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into another report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reports with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible in the present status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is outside your area or agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody validates their own follow-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add at least one photo as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the agency that takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who does the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the new place on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disposition goes to a sub-agency of the present agency only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has changed meanwhile. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelurahan officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kecamatan officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government bureau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jakarta Smart City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an area&apos;s level and name, such as &quot;Kelurahan Manggarai&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JakOps::WordsForm</name>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos are still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: at least one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The follow-up is accepted and the report is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The follow-up goes back to whoever sent it, with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is closed and goes back to the reporter, with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is taken out of the work, with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
