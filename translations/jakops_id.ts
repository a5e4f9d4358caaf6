<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>CityInfo</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>CitySwitches</name>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
</context>
<context>
    <name>HeatKey</name>
    <message>
        <source>Reports per km²</source>
        <translation>Laporan per km²</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>Click: closer · right click: list</source>
        <translation>Klik: mendekat · klik kanan: daftar</translation>
    </message>
</context>
<context>
    <name>JakOps::ActCommand</name>
    <message>
        <source>There is no &quot;%1&quot; here.</source>
        <translation>Tidak ada &quot;%1&quot; di sini.</translation>
    </message>
    <message>
        <source>%1 %2? The report is closed then. y or n: </source>
        <translation>%1 %2? Laporan akan ditutup. y atau n: </translation>
    </message>
    <message>
        <source>Who may: %1 (--as OFFICER).</source>
        <translation>Yang berwenang: %1 (--as PETUGAS).</translation>
    </message>
</context>
<context>
    <name>JakOps::Actions</name>
    <message>
        <source>Find</source>
        <translation>Mencari</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Mengerjakan</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Laporan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Rows of the queue</source>
        <translation>&amp;Baris antrean</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>B&amp;ahasa</translation>
    </message>
    <message>
        <source>&amp;Officer</source>
        <translation>&amp;Petugas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Import reports…</source>
        <translation>&amp;Impor laporan…</translation>
    </message>
    <message>
        <source>Import area &amp;boundaries…</source>
        <translation>Impor batas &amp;wilayah…</translation>
    </message>
    <message>
        <source>Back to the &amp;schematic boundaries</source>
        <translation>Kembali ke batas &amp;skematik</translation>
    </message>
    <message>
        <source>&amp;Export as table (CSV)…</source>
        <translation>&amp;Ekspor tabel (CSV)…</translation>
    </message>
    <message>
        <source>Export as &amp;map layer (GeoJSON)…</source>
        <translation>Ekspor lapisan &amp;peta (GeoJSON)…</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Load the &amp;demo city…</source>
        <translation>Muat &amp;kota contoh…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Next report</source>
        <translation>Laporan &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous report</source>
        <translation>Laporan &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Cari…</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>Sa&amp;ring</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Hapus saringan</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Tutup laporan</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>&amp;Seluruh peta</translation>
    </message>
    <message>
        <source>&amp;Zoom to the report</source>
        <translation>&amp;Perbesar ke laporan</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Antrean</translation>
    </message>
    <message>
        <source>&amp;Report panel</source>
        <translation>Panel &amp;laporan</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Rapat</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Biasa</translation>
    </message>
    <message>
        <source>C&amp;omfortable, with first words</source>
        <translation>&amp;Lega, dengan kata pertama</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Ikuti &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Kontras &amp;tinggi</translation>
    </message>
    <message>
        <source>&amp;Arrangement as at first</source>
        <translation>Kembalikan tata &amp;letak</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Layar &amp;penuh</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Pintasan papan tik</translation>
    </message>
    <message>
        <source>&amp;About JakOps</source>
        <translation>&amp;Tentang JakOps</translation>
    </message>
    <message>
        <source>&amp;Go to number…</source>
        <translation>Buka &amp;nomor…</translation>
    </message>
    <message>
        <source>Sample reports &amp;keep coming in</source>
        <translation>Laporan contoh &amp;masuk terus</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Operations</source>
        <comment>the page with queue, map and report</comment>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Flood</source>
        <comment>page</comment>
        <translation>Pantau</translation>
    </message>
    <message>
        <source>Air</source>
        <comment>page</comment>
        <translation>Udara</translation>
    </message>
    <message>
        <source>Food</source>
        <comment>page</comment>
        <translation>Pangan</translation>
    </message>
    <message>
        <source>Weather</source>
        <comment>page</comment>
        <translation>Cuaca</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>page</comment>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>&amp;My work</source>
        <translation>&amp;Pekerjaan saya</translation>
    </message>
    <message>
        <source>Next &amp;most urgent report</source>
        <translation>Laporan ter&amp;mendesak</translation>
    </message>
    <message>
        <source>Work queues</source>
        <translation>Antrean pekerjaan</translation>
    </message>
    <message>
        <source>Lock &amp;by itself</source>
        <translation>Kunci &amp;otomatis</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Kunci sekarang</translation>
    </message>
    <message>
        <source>After %1 minutes</source>
        <translation>Setelah %1 menit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message>
        <source>Validation</source>
        <comment>page</comment>
        <translation>Validasi</translation>
    </message>
    <message>
        <source>&amp;Officers of this console…</source>
        <translation>&amp;Petugas konsol ini…</translation>
    </message>
    <message>
        <source>Change my &amp;PIN…</source>
        <translation>Ubah &amp;PIN saya…</translation>
    </message>
    <message>
        <source>&amp;Monthly report…</source>
        <translation>Laporan &amp;bulanan…</translation>
    </message>
    <message>
        <source>Performance</source>
        <comment>page</comment>
        <translation>Kinerja</translation>
    </message>
    <message>
        <source>&amp;Write a copy for review…</source>
        <translation>&amp;Tulis salinan peninjauan…</translation>
    </message>
    <message>
        <source>&amp;Open a copy for review…</source>
        <translation>&amp;Buka salinan peninjauan…</translation>
    </message>
    <message>
        <source>Counter: &amp;take a citizen&apos;s report…</source>
        <translation>Loket: &amp;terima laporan warga…</translation>
    </message>
    <message>
        <source>&amp;Templates of texts…</source>
        <translation>&amp;Templat teks…</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Palet perintah…</translation>
    </message>
    <message>
        <source>Take back from all of them</source>
        <translation>Urungkan pada semuanya</translation>
    </message>
    <message>
        <source>Make a group…</source>
        <translation>Jadikan grup…</translation>
    </message>
    <message>
        <source>Test &amp;routing rules…</source>
        <translation>Uji aturan pene&amp;rusan…</translation>
    </message>
    <message>
        <source>R&amp;ules in force…</source>
        <translation>At&amp;uran yang berlaku…</translation>
    </message>
    <message>
        <source>Return to Biro Pemerintahan</source>
        <translation>Kembalikan ke Biro Pemerintahan</translation>
    </message>
    <message>
        <source>Hand over to the neighbouring kelurahan</source>
        <translation>Teruskan ke kelurahan tetangga</translation>
    </message>
    <message>
        <source>&amp;Bulletins (JakWarta)…</source>
        <translation>&amp;Buletin (JakWarta)…</translation>
    </message>
    <message>
        <source>Working with the &amp;hub…</source>
        <translation>Kerja dengan &amp;hub…</translation>
    </message>
</context>
<context>
    <name>JakOps::AgencyForm</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Usulan: %1</translation>
    </message>
    <message>
        <source>%1 has no units below it. Hand the report over instead.</source>
        <translation>%1 tidak mempunyai unit di bawahnya. Teruskan saja laporannya.</translation>
    </message>
    <message>
        <source>Choose an agency from the list.</source>
        <translation>Pilih OPD dari daftar.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Teksnya terlalu panjang.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Instruction (optional)</source>
        <translation>Petunjuk (boleh kosong)</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
    <message>
        <source>%1 usually handles this. Click to choose it.</source>
        <translation>%1 biasanya menangani ini. Klik untuk memilihnya.</translation>
    </message>
</context>
<context>
    <name>JakOps::AirChart</name>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>ISPU index</source>
        <translation>Indeks ISPU</translation>
    </message>
    <message>
        <source>%1, index</source>
        <extracomment>the index of one pollutant: &quot;PM2.5, index&quot;</extracomment>
        <translation>%1, indeks</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the concentration of one pollutant: &quot;PM2.5, µg/m³&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 jam</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Yang ditampilkan grafik</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>Tidak ada pengukuran pada waktu ini.</translation>
    </message>
</context>
<context>
    <name>JakOps::AirFacts</name>
    <message>
        <source>Critical pollutant: %1</source>
        <translation>Polutan kritis: %1</translation>
    </message>
    <message>
        <source>Too old to speak for now.</source>
        <translation>Terlalu lama untuk menggambarkan keadaan sekarang.</translation>
    </message>
    <message>
        <source>ISPU %1, %2</source>
        <translation>ISPU %1, %2</translation>
    </message>
    <message>
        <source>Pollutants</source>
        <translation>Polutan</translation>
    </message>
    <message>
        <source>Source and age</source>
        <translation>Sumber dan umur data</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Tampilkan di peta</translation>
    </message>
    <message>
        <source>The source gives no place for this station.</source>
        <translation>Sumber tidak menyebut lokasi stasiun ini.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>published</source>
        <translation>dipublikasikan</translation>
    </message>
    <message>
        <source>computed by JakOps from the mean of 24 hours</source>
        <translation>dihitung JakOps dari rata-rata 24 jam</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Diukur</translation>
    </message>
    <message>
        <source>%1, whole day</source>
        <translation>%1, sehari penuh</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, terlambat</translation>
    </message>
    <message>
        <source>%1, too old</source>
        <translation>%1, usang</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>Nama lama</translation>
    </message>
</context>
<context>
    <name>JakOps::AirPanel</name>
    <message>
        <source>No air stations yet</source>
        <translation>Belum ada stasiun udara</translation>
    </message>
    <message>
        <source>Choose a source of air quality, or load the demo city.</source>
        <translation>Pilih sumber mutu udara, atau muat kota contoh.</translation>
    </message>
    <message>
        <source>Open data sources</source>
        <translation>Buka sumber data</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n stasiun</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 stations are in the category %2</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n too old</source>
        <translation>
            <numerusform>%n usang</numerusform>
        </translation>
    </message>
    <message>
        <source>Air quality</source>
        <translation>Mutu udara</translation>
    </message>
    <message>
        <source>Air stations, worst first</source>
        <translation>Stasiun udara, yang terburuk dahulu</translation>
    </message>
</context>
<context>
    <name>JakOps::AirPollutants</name>
    <message>
        <source>index %1</source>
        <translation>indeks %1</translation>
    </message>
    <message>
        <source>published</source>
        <translation>dipublikasikan</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>%1 of 24 h, %2 needed</source>
        <extracomment>%1 hours of the day have a value, %2 are needed to compute an index</extracomment>
        <translation>%1 dari 24 jam, perlu %2</translation>
    </message>
</context>
<context>
    <name>JakOps::AirRows</name>
    <message>
        <source>computed</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>ISPU %1</source>
        <translation>ISPU %1</translation>
    </message>
    <message>
        <source>measured %1: too old to speak for now</source>
        <translation>diukur %1: usang</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>diukur %1</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>belum ada pengukuran</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
</context>
<context>
    <name>JakOps::AirWords</name>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Tidak Sehat</translation>
    </message>
    <message>
        <source>Very unhealthy</source>
        <translation>Sangat Tidak Sehat</translation>
    </message>
    <message>
        <source>Hazardous</source>
        <translation>Berbahaya</translation>
    </message>
    <message>
        <source>No index</source>
        <translation>Tanpa indeks</translation>
    </message>
    <message>
        <source>The air is very good and does no harm to people, animals or plants.</source>
        <translation>Tingkat mutu udara sangat baik, tidak memberi efek negatif terhadap manusia, hewan, dan tumbuhan.</translation>
    </message>
    <message>
        <source>The air is still acceptable for the health of people, animals and plants.</source>
        <translation>Tingkat mutu udara masih dapat diterima bagi kesehatan manusia, hewan, dan tumbuhan.</translation>
    </message>
    <message>
        <source>The air is harmful to people, animals and plants.</source>
        <translation>Tingkat mutu udara bersifat merugikan bagi manusia, hewan, dan tumbuhan.</translation>
    </message>
    <message>
        <source>The air raises the risk to health for parts of the people exposed to it.</source>
        <translation>Tingkat mutu udara dapat meningkatkan risiko kesehatan pada sejumlah segmen populasi yang terpapar.</translation>
    </message>
    <message>
        <source>The air can do serious harm to people&apos;s health and calls for quick action.</source>
        <translation>Tingkat mutu udara dapat merugikan kesehatan secara serius dan memerlukan penanganan cepat.</translation>
    </message>
</context>
<context>
    <name>JakOps::AlertBanner</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Tandai diketahui</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, since %3</source>
        <translation>%1: %2, sejak %3</translation>
    </message>
</context>
<context>
    <name>JakOps::AlertBell</name>
    <message>
        <source>Alerts: nothing new</source>
        <translation>Peringatan: tidak ada yang baru</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n not noted yet</source>
        <translation>
            <numerusform>Peringatan: %n belum diketahui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AlertDelegate</name>
    <message>
        <source>%1 · noted %2 by %3</source>
        <translation>%1 · diketahui %2 oleh %3</translation>
    </message>
</context>
<context>
    <name>JakOps::AlertDesk</name>
    <message>
        <source>Read the rules of alerts (alerts.json)</source>
        <translation>Membaca aturan peringatan (alerts.json)</translation>
    </message>
</context>
<context>
    <name>JakOps::AlertLog</name>
    <message>
        <source>Alerts</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Take note</source>
        <translation>Tandai diketahui</translation>
    </message>
    <message>
        <source>Take note of all</source>
        <translation>Tandai semua</translation>
    </message>
    <message>
        <source>Log of alerts, newest first</source>
        <translation>Log peringatan, terbaru dahulu</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Tidak ada peringatan</translation>
    </message>
    <message>
        <source>Nothing in the city is beyond the limits that were set.</source>
        <translation>Tidak ada yang melewati batas yang ditetapkan.</translation>
    </message>
</context>
<context>
    <name>JakOps::AlertWords</name>
    <message>
        <source>Siaga %1 at %2</source>
        <translation>Siaga %1 di %2</translation>
    </message>
    <message>
        <source>Water rises fast at %1</source>
        <translation>Air naik cepat di %1</translation>
    </message>
    <message>
        <source>Air %1 at %2</source>
        <translation>Udara %1 di %2</translation>
    </message>
    <message>
        <source>%1 rises %2 in a week</source>
        <translation>%1 naik %2 dalam sepekan</translation>
    </message>
    <message>
        <source>No news from the source %1</source>
        <translation>Sumber %1 tidak memberi data</translation>
    </message>
    <message>
        <source>%1 cm, limit %2 cm</source>
        <translation>%1 cm, batas %2 cm</translation>
    </message>
    <message>
        <source>%1 cm, state as published</source>
        <translation>%1 cm, status seperti dipublikasikan</translation>
    </message>
    <message>
        <source>%1 cm an hour, now %2 cm</source>
        <translation>%1 cm per jam, sekarang %2 cm</translation>
    </message>
    <message>
        <source>City mean %1</source>
        <translation>Rata-rata kota %1</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>jawaban terakhir %1</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>belum pernah menjawab</translation>
    </message>
    <message>
        <source>since %1, still so</source>
        <translation>sejak %1, masih berlangsung</translation>
    </message>
    <message>
        <source>%1, over after %2</source>
        <translation>%1, selesai setelah %2</translation>
    </message>
    <message numerus="yes">
        <source>ISPU %1, %n station(s) above %2</source>
        <translation>
            <numerusform>ISPU %1, %n stasiun di atas %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::Application</name>
    <message>
        <source>Go to number</source>
        <translation>Buka nomor</translation>
    </message>
    <message>
        <source>There is no report with the number %1.</source>
        <translation>Tidak ada laporan dengan nomor %1.</translation>
    </message>
</context>
<context>
    <name>JakOps::AskForm</name>
    <message>
        <source>The text is too long.</source>
        <translation>Teks terlalu panjang.</translation>
    </message>
    <message>
        <source>Answer awaited until %1. The time limit stands still until then.</source>
        <translation>Jawaban ditunggu sampai %1. Sampai saat itu tenggat berhenti.</translation>
    </message>
    <message>
        <source>Question to the reporter</source>
        <translation>Pertanyaan kepada pelapor</translation>
    </message>
    <message>
        <source>Days to answer</source>
        <translation>Hari untuk menjawab</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::AssignForm</name>
    <message>
        <source>Choose an officer from the list.</source>
        <translation>Pilih petugas dari daftar.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Teksnya terlalu panjang.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Instruction (optional)</source>
        <translation>Petunjuk (boleh kosong)</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
</context>
<context>
    <name>JakOps::BackupCommand</name>
    <message>
        <source>Copied and checked: %1 (%2)</source>
        <translation>Disalin dan diperiksa: %1 (%2)</translation>
    </message>
    <message>
        <source>Who may not read private reports cannot take them along: --privacy public.</source>
        <translation>Yang tidak berhak membaca laporan privat tidak dapat membawanya: --privacy public.</translation>
    </message>
    <message>
        <source>Copy for review</source>
        <translation>Salinan peninjauan</translation>
    </message>
    <message>
        <source>%1: %2 reports, %3 of them without what is private, %4 photos (%5)</source>
        <translation>%1: %2 laporan, %3 di antaranya tanpa bagian privat, %4 foto (%5)</translation>
    </message>
    <message>
        <source>%1 photos or videos are not in the copy: videos never are, others are not in this store.</source>
        <translation>%1 foto atau video tidak ada di salinan: video tidak pernah ikut, yang lain tidak ada di penyimpanan ini.</translation>
    </message>
</context>
<context>
    <name>JakOps::BasePacks</name>
    <message>
        <source>The file is not there, or may not be read.</source>
        <translation>Berkas tidak ada, atau tidak boleh dibaca.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Berkas kosong.</translation>
    </message>
    <message>
        <source>This is no MBTiles file.</source>
        <translation>Ini bukan berkas MBTiles.</translation>
    </message>
    <message>
        <source>The file is cut off. Copy it again.</source>
        <translation>Berkas terpotong. Salin ulang.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Berkas rusak.</translation>
    </message>
    <message>
        <source>It holds vector tiles (pbf). Only pictures can be shown: PNG, JPEG or WebP.</source>
        <translation>Berisi ubin vektor (pbf). Hanya gambar yang dapat ditampilkan: PNG, JPEG, atau WebP.</translation>
    </message>
    <message>
        <source>Its tiles are neither PNG, JPEG nor WebP.</source>
        <translation>Ubinnya bukan PNG, JPEG, atau WebP.</translation>
    </message>
    <message>
        <source>There are no tiles in it.</source>
        <translation>Tidak ada ubin di dalamnya.</translation>
    </message>
    <message>
        <source>Zoom %1 to %2</source>
        <translation>Zoom %1 sampai %2</translation>
    </message>
    <message>
        <source>%1; holds less than it says</source>
        <translation>%1; isinya kurang dari yang disebutkan</translation>
    </message>
</context>
<context>
    <name>JakOps::BoundariesCommand</name>
    <message>
        <source>Reports placed</source>
        <translation>Laporan ditempatkan</translation>
    </message>
    <message>
        <source>%1 areas taken over.</source>
        <translation>%1 wilayah dipakai.</translation>
    </message>
    <message>
        <source>%1 reports looked at again, %2 are in another kelurahan now, %3 are outside Jakarta.</source>
        <translation>%1 laporan diperiksa ulang, %2 kini di kelurahan lain, %3 di luar Jakarta.</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkActCommand</name>
    <message>
        <source>Go on? y or n: </source>
        <translation>Lanjutkan? y atau n: </translation>
    </message>
    <message>
        <source>%1 cannot: %2</source>
        <translation>%1 tidak bisa: %2</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkBar</name>
    <message>
        <source>%1 reports chosen</source>
        <translation>%1 laporan dipilih</translation>
    </message>
    <message>
        <source>Choose none (Esc)</source>
        <translation>Batalkan pilihan (Esc)</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Batalkan pilihan</translation>
    </message>
    <message>
        <source>Triage</source>
        <comment>on a narrow button</comment>
        <translation>Triase</translation>
    </message>
    <message>
        <source>Hand over</source>
        <comment>on a narrow button</comment>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Assign</source>
        <comment>on a narrow button</comment>
        <translation>Tugaskan</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>on a narrow button</comment>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>More for all of them</source>
        <translation>Lainnya untuk semuanya</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkDesk</name>
    <message>
        <source>At most %1 reports at once. Narrow the filters down first.</source>
        <translation>Paling banyak %1 laporan sekaligus. Persempit saringan dahulu.</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkDialog</name>
    <message>
        <source>%1 cannot:</source>
        <translation>%1 tidak bisa:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All of it can be taken back afterwards.</source>
        <translation>Semuanya dapat diurungkan sesudahnya.</translation>
    </message>
    <message>
        <source>Looking at the reports…</source>
        <translation>Memeriksa laporan…</translation>
    </message>
    <message>
        <source>%1 for %2 reports</source>
        <translation>%1 untuk %2 laporan</translation>
    </message>
    <message>
        <source>Several reports</source>
        <translation>Beberapa laporan</translation>
    </message>
    <message>
        <source>%1: %2 reports</source>
        <translation>%1: %2 laporan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>What is done stands when you stop. You can go on working meanwhile.</source>
        <translation>Yang sudah dilakukan tetap berlaku jika dihentikan. Anda dapat terus bekerja sementara itu.</translation>
    </message>
    <message>
        <source>Reports that could not be changed, and why</source>
        <translation>Laporan yang tidak dapat diubah beserta alasannya</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Urungkan semua</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkForm</name>
    <message>
        <source>Choose a category from the list.</source>
        <translation>Pilih kategori dari daftar.</translation>
    </message>
    <message>
        <source>Choose an agency from the list.</source>
        <translation>Pilih OPD dari daftar.</translation>
    </message>
    <message>
        <source>Choose an officer from the list.</source>
        <translation>Pilih petugas dari daftar.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Teksnya terlalu panjang.</translation>
    </message>
    <message>
        <source>Placeholders are filled in for one report at a time.</source>
        <translation>Isian otomatis hanya untuk satu laporan.</translation>
    </message>
    <message>
        <source>Choose what is to change.</source>
        <translation>Pilih apa yang akan diubah.</translation>
    </message>
    <message>
        <source>Type the number of the report that all of them are merged into.</source>
        <translation>Ketik nomor laporan yang menjadi induk penggabungan.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Merge all of them into the report</source>
        <translation>Gabungkan semuanya ke laporan</translation>
    </message>
    <message>
        <source>Number, such as JK2503050007</source>
        <translation>Nomor, misalnya JK2503050007</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Instruction (optional)</source>
        <translation>Petunjuk (boleh kosong)</translation>
    </message>
</context>
<context>
    <name>JakOps::BulkWords</name>
    <message>
        <source>There is no such report.</source>
        <translation>Tidak ada laporan itu.</translation>
    </message>
    <message>
        <source>%1: %2; the status stays</source>
        <translation>%1: %2; status tetap</translation>
    </message>
    <message>
        <source>%1 become “%2”</source>
        <translation>%1 menjadi “%2”</translation>
    </message>
    <message>
        <source>“%1” cannot be taken back.</source>
        <translation>“%1” tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>%1: %2 reports.</source>
        <translation>%1: %2 laporan.</translation>
    </message>
    <message>
        <source>%1: %2 reports; %3 not.</source>
        <translation>%1: %2 laporan; %3 tidak.</translation>
    </message>
    <message>
        <source>Stopped as asked: %1 were not tried. What is done stands.</source>
        <translation>Dihentikan atas permintaan: %1 belum dicoba. Yang sudah dilakukan tetap berlaku.</translation>
    </message>
    <message>
        <source>Stopped: %1 %2 were not tried. What is done stands.</source>
        <translation>Terhenti: %1 %2 belum dicoba. Yang sudah dilakukan tetap berlaku.</translation>
    </message>
</context>
<context>
    <name>JakOps::BulletinCommand</name>
    <message>
        <source>There is no bulletin for this officer&apos;s area.</source>
        <translation>Tidak ada buletin untuk wilayah petugas ini.</translation>
    </message>
    <message>
        <source>No bulletin is valid for this officer&apos;s area now.</source>
        <translation>Saat ini tidak ada buletin yang berlaku untuk wilayah petugas ini.</translation>
    </message>
</context>
<context>
    <name>JakOps::BulletinDialog</name>
    <message>
        <source>not read yet</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>disematkan</translation>
    </message>
    <message>
        <source>There is no bulletin for your area.</source>
        <translation>Tidak ada buletin untuk wilayah Anda.</translation>
    </message>
    <message>
        <source>No bulletin is valid for your area now. Past ones are shown when you tick the box below.</source>
        <translation>Saat ini tidak ada buletin yang berlaku untuk wilayah Anda. Centang kotak di bawah untuk melihat yang sudah lewat.</translation>
    </message>
    <message>
        <source>Bulletins (JakWarta)</source>
        <translation>Buletin (JakWarta)</translation>
    </message>
    <message>
        <source>Bulletins</source>
        <translation>Buletin</translation>
    </message>
    <message>
        <source>Text of the bulletin</source>
        <translation>Isi buletin</translation>
    </message>
    <message>
        <source>Past, coming and withdrawn ones, too</source>
        <translation>Juga yang lewat, akan datang, dan ditarik</translation>
    </message>
    <message>
        <source>It leaves everybody&apos;s sight and cannot be brought back. Withdraw it?</source>
        <translation>Buletin ini hilang dari semua petugas dan tidak dapat dikembalikan. Tarik?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Write a bulletin…</source>
        <translation>Tulis buletin…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Tarik…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::BulletinForm</name>
    <message>
        <source>Write a bulletin</source>
        <translation>Tulis buletin</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>For who works in</source>
        <translation>Untuk petugas di</translation>
    </message>
    <message>
        <source>Valid from (WIB)</source>
        <translation>Berlaku dari (WIB)</translation>
    </message>
    <message>
        <source>Valid until (WIB)</source>
        <translation>Berlaku sampai (WIB)</translation>
    </message>
    <message>
        <source>Pinned: stays in sight after it was read</source>
        <translation>Disematkan: tetap tampil setelah dibaca</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Terbitkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::BulletinStrip</name>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lagi</translation>
    </message>
    <message>
        <source>Bulletin: %1</source>
        <translation>Buletin: %1</translation>
    </message>
    <message>
        <source>Bulletins for your area: %1. Enter opens them.</source>
        <translation>Buletin untuk wilayah Anda: %1. Enter membukanya.</translation>
    </message>
</context>
<context>
    <name>JakOps::BulletinWords</name>
    <message>
        <source>Write a title.</source>
        <translation>Tulis judul.</translation>
    </message>
    <message>
        <source>The title may have %1 characters at most.</source>
        <translation>Judul paling panjang %1 huruf.</translation>
    </message>
    <message>
        <source>Write what officers are to know.</source>
        <translation>Tulis apa yang perlu diketahui petugas.</translation>
    </message>
    <message>
        <source>The text may have %1 characters at most.</source>
        <translation>Isi paling panjang %1 huruf.</translation>
    </message>
    <message>
        <source>This area is not known here.</source>
        <translation>Wilayah ini tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>Akhirnya harus sesudah awalnya.</translation>
    </message>
    <message>
        <source>It would be over already.</source>
        <translation>Masa berlakunya sudah lewat.</translation>
    </message>
    <message>
        <source>A bulletin is valid for a year at most.</source>
        <translation>Buletin berlaku paling lama satu tahun.</translation>
    </message>
    <message>
        <source>You write for your own area only.</source>
        <translation>Anda hanya dapat menulis untuk wilayah Anda sendiri.</translation>
    </message>
    <message>
        <source>Your role may not write bulletins.</source>
        <translation>Peran Anda tidak boleh menulis buletin.</translation>
    </message>
    <message>
        <source>There is no such bulletin.</source>
        <translation>Buletin itu tidak ada.</translation>
    </message>
    <message>
        <source>This bulletin was withdrawn already.</source>
        <translation>Buletin ini sudah ditarik.</translation>
    </message>
    <message>
        <source>All of Jakarta</source>
        <translation>Seluruh Jakarta</translation>
    </message>
    <message>
        <source>written by %1, %2</source>
        <extracomment>the name of who wrote a bulletin, and when</extracomment>
        <translation>ditulis oleh %1, %2</translation>
    </message>
    <message>
        <source>withdrawn by %1</source>
        <translation>ditarik oleh %1</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>ditarik %1</translation>
    </message>
    <message>
        <source>was valid until %1</source>
        <translation>berlaku sampai %1 (sudah lewat)</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <translation>berlaku mulai %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>berlaku sampai %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>of a bulletin</comment>
        <translation>ditarik</translation>
    </message>
    <message>
        <source>past</source>
        <comment>of a bulletin</comment>
        <translation>lewat</translation>
    </message>
    <message>
        <source>to come</source>
        <comment>of a bulletin</comment>
        <translation>akan datang</translation>
    </message>
</context>
<context>
    <name>JakOps::ChartPlot</name>
    <message numerus="yes">
        <source>%n value(s) that cannot be true, not in the scale</source>
        <translation>
            <numerusform>%n nilai tidak masuk akal, di luar skala</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::CheckCommand</name>
    <message>
        <source>The store is whole: %1 reports, %2 events.</source>
        <translation>Penyimpanan utuh: %1 laporan, %2 peristiwa.</translation>
    </message>
    <message>
        <source>The store has problems: %1 reports, %2 events.</source>
        <translation>Penyimpanan bermasalah: %1 laporan, %2 peristiwa.</translation>
    </message>
    <message>
        <source>jakops check --rebuild makes the reports anew from their events; nothing an officer did is lost.</source>
        <translation>jakops check --rebuild membangun ulang laporan dari peristiwanya; pekerjaan petugas tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Rebuilt from the events; reports mended: %1.</source>
        <translation>Dibangun ulang dari peristiwa; laporan yang diperbaiki: %1.</translation>
    </message>
</context>
<context>
    <name>JakOps::CheckListPopup</name>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Cari dalam daftar ini</translation>
    </message>
    <message>
        <source>Clear choice</source>
        <translation>Hapus pilihan</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
</context>
<context>
    <name>JakOps::CityCards</name>
    <message>
        <source>Weather warnings</source>
        <translation>Peringatan cuaca</translation>
    </message>
    <message>
        <source>Flooded neighbourhoods</source>
        <translation>RW tergenang</translation>
    </message>
    <message>
        <source>Water levels</source>
        <translation>Tinggi muka air</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pompa</translation>
    </message>
    <message>
        <source>Rain posts</source>
        <translation>Pos hujan</translation>
    </message>
    <message>
        <source>Air quality</source>
        <translation>Kualitas udara</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Earthquakes</source>
        <translation>Gempa bumi</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>pumps that run of all pumps</extracomment>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>M %1</source>
        <translation>M %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Sumber: %1</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Click: open the panel</source>
        <translation>Klik: buka panel</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Rises %1 cm an hour</source>
        <translation>Naik %1 cm per jam</translation>
    </message>
    <message>
        <source>Falls %1 cm an hour</source>
        <translation>Turun %1 cm per jam</translation>
    </message>
    <message>
        <source>%1 from %2 cm, about %3</source>
        <translation>%1 mulai %2 cm, sekitar %3</translation>
    </message>
    <message>
        <source>%1 from %2 cm</source>
        <translation>%1 mulai %2 cm</translation>
    </message>
    <message>
        <source>ISPU %1</source>
        <translation>ISPU %1</translation>
    </message>
    <message>
        <source>Critical pollutant: %1</source>
        <translation>Parameter kritis: %1</translation>
    </message>
    <message>
        <source>Rain in the hour before</source>
        <translation>Hujan sejam terakhir</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Menyala</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Pumps running</source>
        <translation>Pompa menyala</translation>
    </message>
    <message>
        <source>%1: %2 in a week</source>
        <translation>%1: %2 seminggu</translation>
    </message>
    <message>
        <source>Measured %1, %2</source>
        <translation>Diukur %1, %2</translation>
    </message>
    <message>
        <source>Stale: this may have changed since</source>
        <translation>Data lama: mungkin sudah berubah</translation>
    </message>
    <message>
        <source>No value up to this moment</source>
        <translation>Belum ada nilai sampai saat ini</translation>
    </message>
    <message>
        <source>Computed from a concentration, not published</source>
        <translation>Dihitung dari konsentrasi, bukan terbitan resmi</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>From %1, no end told</source>
        <translation>Mulai %1, akhir tidak disebut</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Flooded neighbourhood</source>
        <translation>RW tergenang</translation>
    </message>
    <message>
        <source>Last changed %1, %2</source>
        <translation>Terakhir berubah %1, %2</translation>
    </message>
    <message>
        <source>Earthquake M %1</source>
        <translation>Gempa M %1</translation>
    </message>
    <message>
        <source>%1 km deep</source>
        <translation>Kedalaman %1 km</translation>
    </message>
    <message>
        <source>Felt: %1</source>
        <translation>Dirasakan: %1</translation>
    </message>
</context>
<context>
    <name>JakOps::CityDesk</name>
    <message>
        <source>Read the list of sources</source>
        <translation>Baca daftar sumber data</translation>
    </message>
    <message>
        <source>Keep what was chosen of the sources</source>
        <translation>Simpan pilihan sumber data</translation>
    </message>
</context>
<context>
    <name>JakOps::CityLook</name>
    <message>
        <source>Siaga 1</source>
        <translation>Siaga 1</translation>
    </message>
    <message>
        <source>Siaga 2</source>
        <translation>Siaga 2</translation>
    </message>
    <message>
        <source>Siaga 3</source>
        <translation>Siaga 3</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>Status tidak diketahui</translation>
    </message>
    <message>
        <source>No rain</source>
        <translation>Tidak hujan</translation>
    </message>
    <message>
        <source>Light rain</source>
        <translation>Hujan ringan</translation>
    </message>
    <message>
        <source>Moderate rain</source>
        <translation>Hujan sedang</translation>
    </message>
    <message>
        <source>Heavy rain</source>
        <translation>Hujan lebat</translation>
    </message>
    <message>
        <source>Very heavy rain</source>
        <translation>Hujan sangat lebat</translation>
    </message>
    <message>
        <source>Extreme rain</source>
        <translation>Hujan ekstrem</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Ringan</translation>
    </message>
    <message>
        <source>Moderate</source>
        <comment>severity of a warning</comment>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Berat</translation>
    </message>
    <message>
        <source>Extreme</source>
        <translation>Ekstrem</translation>
    </message>
    <message>
        <source>Severity not told</source>
        <translation>Tingkat tidak disebut</translation>
    </message>
    <message>
        <source>Use caution</source>
        <translation>Hati-hati</translation>
    </message>
    <message>
        <source>10–70 cm</source>
        <translation>10–70 cm</translation>
    </message>
    <message>
        <source>71–150 cm</source>
        <translation>71–150 cm</translation>
    </message>
    <message>
        <source>Over 150 cm</source>
        <translation>Di atas 150 cm</translation>
    </message>
    <message>
        <source>Depth unknown</source>
        <translation>Kedalaman tidak diketahui</translation>
    </message>
</context>
<context>
    <name>JakOps::CliSession</name>
    <message>
        <source>There is no store in %1 yet: jakops seed or jakops import makes one.</source>
        <translation>Belum ada penyimpanan di %1: jakops seed atau jakops import akan membuatnya.</translation>
    </message>
    <message>
        <source>There is no officer &quot;%1&quot;. Known: %2</source>
        <translation>Tidak ada petugas &quot;%1&quot;. Yang dikenal: %2</translation>
    </message>
    <message>
        <source>--open and --status leave nothing.</source>
        <translation>--open dan --status tidak menyisakan apa pun.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; here.</source>
        <translation>Tidak ada &quot;%1&quot; di sini.</translation>
    </message>
    <message>
        <source>The limits have changed: due times in lists follow when the console or a command that writes opens this profile.</source>
        <translation>Batas waktu berubah: tenggat dalam daftar menyusul saat konsol atau perintah yang menulis membuka profil ini.</translation>
    </message>
    <message>
        <source>Bringing the due times up to the limits in force…</source>
        <translation>Menyesuaikan tenggat dengan batas yang berlaku…</translation>
    </message>
    <message>
        <source>Who acts? --as OFFICER. Known: %1</source>
        <translation>Siapa yang bertindak? --as PETUGAS. Yang dikenal: %1</translation>
    </message>
    <message>
        <source>PIN of %1: </source>
        <translation>PIN %1: </translation>
    </message>
    <message>
        <source>The store asks for the PIN of %1: in the terminal, on standard input or by JAKOPS_PIN_FD.</source>
        <translation>Penyimpanan meminta PIN %1: di terminal, di masukan standar, atau lewat JAKOPS_PIN_FD.</translation>
    </message>
    <message>
        <source>Bringing the store to this version…</source>
        <translation>Menyesuaikan penyimpanan dengan versi ini…</translation>
    </message>
</context>
<context>
    <name>JakOps::ClockSection</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Source of the limit: %1</source>
        <translation>Sumber batas: %1</translation>
    </message>
    <message>
        <source>Escalated to %1 since %2</source>
        <translation>Dieskalasi ke %1 sejak %2</translation>
    </message>
    <message>
        <source>Goes to %1, too, from %2</source>
        <translation>Juga masuk ke %1 mulai %2</translation>
    </message>
</context>
<context>
    <name>JakOps::CommandBar</name>
    <message>
        <source>Fewer actions</source>
        <translation>Lebih sedikit tindakan</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Semua tindakan</translation>
    </message>
    <message>
        <source>Return to Biro Pemerintahan</source>
        <translation>Kembalikan ke Biro Pemerintahan</translation>
    </message>
    <message>
        <source>Return to Biro</source>
        <translation>Kembalikan ke Biro</translation>
    </message>
</context>
<context>
    <name>JakOps::CommandLine</name>
    <message>
        <source>show every screen of the demo city without a person, and keep pictures</source>
        <translation>tampilkan semua layar kota contoh tanpa orang, dan simpan gambarnya</translation>
    </message>
    <message>
        <source>fill the profile with a demo city</source>
        <translation>isi profil dengan kota contoh</translation>
    </message>
    <message>
        <source>take in reports from a file or an address, or undo an import</source>
        <translation>masukkan laporan dari berkas atau alamat, atau batalkan impor</translation>
    </message>
    <message>
        <source>take in official boundaries (GeoJSON) instead of the schematic ones</source>
        <translation>pakai batas resmi (GeoJSON) sebagai ganti batas skematik</translation>
    </message>
    <message>
        <source>list reports</source>
        <translation>daftar laporan</translation>
    </message>
    <message>
        <source>show one report with its history</source>
        <translation>tampilkan satu laporan dengan riwayatnya</translation>
    </message>
    <message>
        <source>write reports as CSV or GeoJSON</source>
        <translation>tulis laporan sebagai CSV atau GeoJSON</translation>
    </message>
    <message>
        <source>make and verify a copy of the store</source>
        <translation>buat dan periksa salinan penyimpanan</translation>
    </message>
    <message>
        <source>check the store, or rebuild it from its events</source>
        <translation>periksa penyimpanan, atau bangun ulang dari peristiwanya</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>Language: id or en.</source>
        <translation>Bahasa: id atau en.</translation>
    </message>
    <message>
        <source>Send no request out of this machine.</source>
        <translation>Jangan kirim permintaan ke luar mesin ini.</translation>
    </message>
    <message>
        <source>Fill an empty profile with the demo city.</source>
        <translation>Isi profil kosong dengan kota contoh.</translation>
    </message>
    <message>
        <source>Output for machines.</source>
        <translation>Keluaran untuk mesin.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Tampilkan bantuan ini.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Tampilkan versi.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>Only this status, such as waiting; may be repeated.</source>
        <translation>Hanya status ini, misalnya waiting; boleh diulang.</translation>
    </message>
    <message>
        <source>Only this category; may be repeated.</source>
        <translation>Hanya kategori ini; boleh diulang.</translation>
    </message>
    <message>
        <source>Only this area, such as 31.74 or 31.74.01.1001; may be repeated.</source>
        <translation>Hanya wilayah ini, misalnya 31.74 atau 31.74.01.1001; boleh diulang.</translation>
    </message>
    <message>
        <source>Only this agency; may be repeated.</source>
        <translation>Hanya OPD ini; boleh diulang.</translation>
    </message>
    <message>
        <source>Only this channel; may be repeated.</source>
        <translation>Hanya kanal ini; boleh diulang.</translation>
    </message>
    <message>
        <source>Only this priority; may be repeated.</source>
        <translation>Hanya prioritas ini; boleh diulang.</translation>
    </message>
    <message>
        <source>Only what is the officer&apos;s: assigned to him, at his agency, in his area.</source>
        <translation>Hanya milik petugas: ditugaskan kepadanya, di OPD-nya, di wilayahnya.</translation>
    </message>
    <message>
        <source>Reported on or after this day or time (ISO 8601; a day is a day in WIB).</source>
        <translation>Dilaporkan pada atau setelah hari atau waktu ini (ISO 8601; hari menurut WIB).</translation>
    </message>
    <message>
        <source>time</source>
        <translation>waktu</translation>
    </message>
    <message>
        <source>Reported before this time, or until the end of this day.</source>
        <translation>Dilaporkan sebelum waktu ini, atau sampai akhir hari ini.</translation>
    </message>
    <message>
        <source>Only reports with these words.</source>
        <translation>Hanya laporan dengan kata ini.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>kata</translation>
    </message>
    <message>
        <source>Only what is not closed.</source>
        <translation>Hanya yang belum ditutup.</translation>
    </message>
    <message>
        <source>Only what is past its due time.</source>
        <translation>Hanya yang lewat tenggat.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Paling banyak sekian.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>The officer who looks.</source>
        <translation>Petugas yang melihat.</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>petugas</translation>
    </message>
    <message>
        <source>file</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>Folder for the pictures.</source>
        <translation>Folder untuk gambar.</translation>
    </message>
    <message>
        <source>How many reports (20000).</source>
        <translation>Jumlah laporan (20000).</translation>
    </message>
    <message>
        <source>The same number gives the same city (1).</source>
        <translation>Angka yang sama memberi kota yang sama (1).</translation>
    </message>
    <message>
        <source>File or http(s) address.</source>
        <translation>Berkas atau alamat http(s).</translation>
    </message>
    <message>
        <source>Name the reports are filed under, so that they are found again.</source>
        <translation>Nama sumber laporan, agar dikenali lagi.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>Column of a table for one of our fields, such as number=Nomor; may be repeated.</source>
        <translation>Kolom tabel untuk salah satu isian, misalnya number=Nomor; boleh diulang.</translation>
    </message>
    <message>
        <source>field=column</source>
        <translation>isian=kolom</translation>
    </message>
    <message>
        <source>Undo this import.</source>
        <translation>Batalkan impor ini.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Yang dilakukan.</translation>
    </message>
    <message>
        <source>GeoJSON file with the kelurahan.</source>
        <translation>Berkas GeoJSON berisi kelurahan.</translation>
    </message>
    <message>
        <source>Number of the report.</source>
        <translation>Nomor laporan.</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>Salah satu dari: %1</translation>
    </message>
    <message>
        <source>The officer who acts.</source>
        <translation>Petugas yang bertindak.</translation>
    </message>
    <message>
        <source>Words of the officer.</source>
        <translation>Keterangan petugas.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>Category (triage).</source>
        <translation>Kategori (triage).</translation>
    </message>
    <message>
        <source>Priority (triage): low, normal, high, urgent.</source>
        <translation>Prioritas (triage): low, normal, high, urgent.</translation>
    </message>
    <message>
        <source>Agency (triage, coordinate, disposition).</source>
        <translation>OPD (triage, coordinate, disposition).</translation>
    </message>
    <message>
        <source>Officer or team (assign).</source>
        <translation>Petugas atau tim (assign).</translation>
    </message>
    <message>
        <source>Latitude (relocate).</source>
        <translation>Lintang (relocate).</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>derajat</translation>
    </message>
    <message>
        <source>Longitude (relocate).</source>
        <translation>Bujur (relocate).</translation>
    </message>
    <message>
        <source>Photo (follow_up, note); may be repeated.</source>
        <translation>Foto (follow_up, note); boleh diulang.</translation>
    </message>
    <message>
        <source>Refuse when the report changed since this version.</source>
        <translation>Tolak bila laporan berubah sejak versi ini.</translation>
    </message>
    <message>
        <source>csv or geojson.</source>
        <translation>csv atau geojson.</translation>
    </message>
    <message>
        <source>File; standard output without it.</source>
        <translation>Berkas; tanpa ini ke keluaran standar.</translation>
    </message>
    <message>
        <source>Rebuild everything that is derived from the events.</source>
        <translation>Bangun ulang semua yang diturunkan dari peristiwa.</translation>
    </message>
    <message>
        <source>--%1 needs a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 memerlukan bilangan bulat dari %2 sampai %3, bukan &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>--%1 needs degrees with a decimal point, such as -6.2, not &quot;%2&quot;.</source>
        <translation>--%1 memerlukan derajat dengan titik desimal, misalnya -6.2, bukan &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--%1 needs a day or time such as 2026-11-20 or 2026-11-20T03:42:00Z, not &quot;%2&quot;.</source>
        <translation>--%1 memerlukan hari atau waktu seperti 2026-11-20 atau 2026-11-20T03:42:00Z, bukan &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>No such status: %1</source>
        <translation>Tidak ada status: %1</translation>
    </message>
    <message>
        <source>No such priority: %1</source>
        <translation>Tidak ada prioritas: %1</translation>
    </message>
    <message>
        <source>Which file or address? jakops import SOURCE</source>
        <translation>Berkas atau alamat yang mana? jakops import SUMBER</translation>
    </message>
    <message>
        <source>Either import a source or undo an import, not both.</source>
        <translation>Impor sumber atau batalkan impor, jangan keduanya.</translation>
    </message>
    <message>
        <source>--map needs field=column, such as number=Nomor, not &quot;%1&quot;.</source>
        <translation>--map memerlukan isian=kolom, misalnya number=Nomor, bukan &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Which report and what to do? jakops act NUMBER COMMAND</source>
        <translation>Laporan mana dan apa yang dilakukan? jakops act NOMOR PERINTAH</translation>
    </message>
    <message>
        <source>No such command: %1. jakops act --help lists them.</source>
        <translation>Tidak ada perintah: %1. jakops act --help menampilkan daftarnya.</translation>
    </message>
    <message>
        <source>--lat and --lon go together.</source>
        <translation>--lat dan --lon harus bersama.</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; for?</source>
        <translation>Untuk apa &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>Which file? jakops boundaries import FILE</source>
        <translation>Berkas yang mana? jakops boundaries import BERKAS</translation>
    </message>
    <message>
        <source>Which report? jakops show NUMBER</source>
        <translation>Laporan yang mana? jakops show NOMOR</translation>
    </message>
    <message>
        <source>Which format? jakops export csv|geojson</source>
        <translation>Format apa? jakops export csv|geojson</translation>
    </message>
    <message>
        <source>Commands (jakops COMMAND --help tells more; without one: the window):</source>
        <translation>Perintah (jakops PERINTAH --help menjelaskan lebih jauh; tanpa perintah: jendela):</translation>
    </message>
    <message>
        <source>JakOps: operations console for citizens&apos; reports in Jakarta.</source>
        <translation>JakOps: konsol operasi laporan warga Jakarta.</translation>
    </message>
    <message>
        <source>What to do; without it the window opens.</source>
        <translation>Yang dilakukan; tanpa ini jendela dibuka.</translation>
    </message>
    <message>
        <source>No such command: %1. jakops --help lists them.</source>
        <translation>Tidak ada perintah: %1. jakops --help menampilkan daftarnya.</translation>
    </message>
    <message>
        <source>--profile needs a folder.</source>
        <translation>--profile memerlukan folder.</translation>
    </message>
    <message>
        <source>--language is id or en, not &quot;%1&quot;.</source>
        <translation>--language adalah id atau en, bukan &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Do not ask before a report is closed.</source>
        <translation>Jangan bertanya sebelum laporan ditutup.</translation>
    </message>
    <message>
        <source>Reports that do not say it are private, or public; remembered with the columns.</source>
        <translation>Laporan tanpa keterangan privasi dianggap rahasia atau publik; diingat bersama kolomnya.</translation>
    </message>
    <message>
        <source>--privacy is private or public, not &quot;%1&quot;.</source>
        <translation>--privacy berisi private atau public, bukan &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>list the city&apos;s sources, ask one now, or read a file as its answer</source>
        <translation>tampilkan sumber data kota, tanya satu sumber sekarang, atau baca berkas sebagai jawabannya</translation>
    </message>
    <message>
        <source>list, run or import.</source>
        <translation>list, run, atau import.</translation>
    </message>
    <message>
        <source>Name of the source, as feeds list tells it.</source>
        <translation>Nama sumber, seperti pada feeds list.</translation>
    </message>
    <message>
        <source>File to read as its answer (import).</source>
        <translation>Berkas yang dibaca sebagai jawabannya (import).</translation>
    </message>
    <message>
        <source>Whose answer the file is, where it does not say so: a gauge, a market.</source>
        <translation>Pemilik isi berkas bila tidak tertulis di dalamnya: pos, pasar.</translation>
    </message>
    <message>
        <source>JSON file that says which column of a table is what.</source>
        <translation>Berkas JSON yang menyebut kolom mana berisi apa.</translation>
    </message>
    <message>
        <source>What to do? jakops feeds list|run NAME|import NAME FILE</source>
        <translation>Apa yang dilakukan? jakops feeds list|run NAMA|import NAMA BERKAS</translation>
    </message>
    <message>
        <source>Which source? jakops feeds list names them.</source>
        <translation>Sumber yang mana? jakops feeds list menampilkannya.</translation>
    </message>
    <message>
        <source>Which file? jakops feeds import NAME FILE</source>
        <translation>Berkas yang mana? jakops feeds import NAMA BERKAS</translation>
    </message>
    <message>
        <source>Only feeds import takes a file, --station and --mapping.</source>
        <translation>Hanya feeds import yang memakai berkas, --station, dan --mapping.</translation>
    </message>
    <message>
        <source>Instead let so many sample reports a minute come into the demo city, until Ctrl+C; into the open window where there is one.</source>
        <translation>Sebagai gantinya, masukkan sekian laporan contoh per menit ke kota contoh sampai Ctrl+C; ke jendela yang terbuka bila ada.</translation>
    </message>
    <message>
        <source>Stop after so many (with --live).</source>
        <translation>Berhenti setelah sekian laporan (bersama --live).</translation>
    </message>
    <message>
        <source>--count goes with --live.</source>
        <translation>--count dipakai bersama --live.</translation>
    </message>
    <message>
        <source>Either fill the city (--tickets, --seed) or let reports come in (--live), not both.</source>
        <translation>Isi kota (--tickets, --seed) atau biarkan laporan masuk (--live), tidak keduanya.</translation>
    </message>
    <message>
        <source>Until when the reporter&apos;s answer is waited for (ask).</source>
        <translation>Sampai kapan jawaban pelapor ditunggu (ask).</translation>
    </message>
    <message>
        <source>The other report (merge, group).</source>
        <translation>Laporan yang lain (merge, group).</translation>
    </message>
    <message>
        <source>What was found (verified): found, not_found, elsewhere.</source>
        <translation>Hasil verifikasi (verified): found, not_found, elsewhere.</translation>
    </message>
    <message>
        <source>No such outcome: %1</source>
        <translation>Tidak ada hasil: %1</translation>
    </message>
    <message>
        <source>No such work queue: %1</source>
        <translation>Tidak ada antrean pekerjaan: %1</translation>
    </message>
    <message>
        <source>list, add or disable the officers who may sign in</source>
        <translation>daftar, tambah, atau nonaktifkan petugas yang boleh masuk</translation>
    </message>
    <message>
        <source>What the officer is called in histories: lower-case letters, digits, dots, dashes.</source>
        <translation>Sebutan petugas di riwayat: huruf kecil, angka, titik, tanda hubung.</translation>
    </message>
    <message>
        <source>Full name (add).</source>
        <translation>Nama lengkap (add).</translation>
    </message>
    <message>
        <source>Role (add): %1.</source>
        <translation>Peran (add): %1.</translation>
    </message>
    <message>
        <source>Agency the officer works for (add).</source>
        <translation>OPD tempat petugas bekerja (add).</translation>
    </message>
    <message>
        <source>Area the officer works in (add), such as 31.74.01.1007.</source>
        <translation>Wilayah kerja petugas (add), misalnya 31.74.01.1007.</translation>
    </message>
    <message>
        <source>Which officer? jakops officer %1 CODE</source>
        <translation>Petugas yang mana? jakops officer %1 KODE</translation>
    </message>
    <message>
        <source>What is the officer&apos;s name? --name</source>
        <translation>Siapa nama petugasnya? --name</translation>
    </message>
    <message>
        <source>Which role? --role, see jakops officer --help</source>
        <translation>Peran apa? --role, lihat jakops officer --help</translation>
    </message>
    <message>
        <source>ask for a reporter&apos;s identity, approve, open, and the log of it</source>
        <translation>ajukan pembukaan identitas pelapor, setujui, buka, dan lihat log-nya</translation>
    </message>
    <message>
        <source>ask, approve, open, log or requests.</source>
        <translation>ask, approve, open, log, atau requests.</translation>
    </message>
    <message>
        <source>Why the identity is needed (ask).</source>
        <translation>Alasan identitas diperlukan (ask).</translation>
    </message>
    <message>
        <source>What to do? jakops identity ask|approve|open NUMBER, jakops identity log|requests</source>
        <translation>Mau apa? jakops identity ask|approve|open NOMOR, jakops identity log|requests</translation>
    </message>
    <message>
        <source>Which report? jakops identity %1 NUMBER</source>
        <translation>Laporan yang mana? jakops identity %1 NOMOR</translation>
    </message>
    <message>
        <source>Why is it needed? --reason</source>
        <translation>Untuk apa? --reason</translation>
    </message>
    <message>
        <source>add, disable, enable, pin, reset or list.</source>
        <translation>add, disable, enable, pin, reset, atau list.</translation>
    </message>
    <message>
        <source>Give a new PIN (reset) even if identities that only this officer&apos;s key opens are lost.</source>
        <translation>Beri PIN baru (reset) walaupun identitas yang hanya dapat dibuka dengan kunci petugas ini akan hilang.</translation>
    </message>
    <message>
        <source>What to do? jakops officer add|disable|enable|pin|reset CODE, or jakops officer list</source>
        <translation>Apa yang harus dilakukan? jakops officer add|disable|enable|pin|reset KODE, atau jakops officer list</translation>
    </message>
    <message>
        <source>write a month&apos;s reports: pages, sheets, tables and the public progress file</source>
        <translation>tulis laporan satu bulan: halaman, buku kerja, tabel, dan berkas kemajuan publik</translation>
    </message>
    <message>
        <source>Which month, such as 2026-10.</source>
        <translation>Bulan yang mana, misalnya 2026-10.</translation>
    </message>
    <message>
        <source>month</source>
        <translation>bulan</translation>
    </message>
    <message>
        <source>Folder for the files; made where it is not there.</source>
        <translation>Folder untuk berkas; dibuat bila belum ada.</translation>
    </message>
    <message>
        <source>A report of this agency alone; without it of the city, and one of each agency.</source>
        <translation>Laporan OPD ini saja; tanpanya seluruh kota, dan satu untuk tiap OPD.</translation>
    </message>
    <message>
        <source>Which month? jakops report --month 2026-10 --out FOLDER</source>
        <translation>Bulan yang mana? jakops report --month 2026-10 --out FOLDER</translation>
    </message>
    <message>
        <source>Which folder? jakops report --month 2026-10 --out FOLDER</source>
        <translation>Folder yang mana? jakops report --month 2026-10 --out FOLDER</translation>
    </message>
    <message>
        <source>Write a copy for review instead: one file, for reading only.</source>
        <translation>Tulis salinan peninjauan: satu berkas, hanya untuk dibaca.</translation>
    </message>
    <message>
        <source>What the copy holds of private reports: public (as a viewer sees them) or internal.</source>
        <translation>Isi salinan dari laporan privat: public (seperti yang dilihat peninjau) atau internal.</translation>
    </message>
    <message>
        <source>Leave the photos out of the copy.</source>
        <translation>Jangan sertakan foto.</translation>
    </message>
    <message>
        <source>--%1 goes with --review FILE: a backup has everything.</source>
        <translation>--%1 dipakai bersama --review BERKAS: cadangan memuat semuanya.</translation>
    </message>
    <message>
        <source>--privacy is public or internal, not &quot;%1&quot;.</source>
        <translation>--privacy berisi public atau internal, bukan &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Periode berakhir sebelum dimulai.</translation>
    </message>
    <message>
        <source>Folder of the profile, or a copy for review.</source>
        <translation>Folder profil, atau salinan peninjauan.</translation>
    </message>
    <message>
        <source>write down what a citizen says at the counter or on the phone</source>
        <translation>catat laporan warga di loket atau lewat telepon</translation>
    </message>
    <message>
        <source>What the citizen says.</source>
        <translation>Isi laporan warga.</translation>
    </message>
    <message>
        <source>Category: code or name.</source>
        <translation>Kategori: kode atau nama.</translation>
    </message>
    <message>
        <source>Latitude of the place.</source>
        <translation>Lintang tempatnya.</translation>
    </message>
    <message>
        <source>Longitude of the place.</source>
        <translation>Bujur tempatnya.</translation>
    </message>
    <message>
        <source>Area of the place: code, or the name of a kelurahan.</source>
        <translation>Wilayahnya: kode, atau nama kelurahan.</translation>
    </message>
    <message>
        <source>The place in the citizen&apos;s words.</source>
        <translation>Tempatnya menurut kata warga.</translation>
    </message>
    <message>
        <source>A photo; may be repeated.</source>
        <translation>Foto; boleh diulang.</translation>
    </message>
    <message>
        <source>loket (at the counter; so where nothing is said) or telepon.</source>
        <translation>loket (di loket; juga bila tidak disebut) atau telepon.</translation>
    </message>
    <message>
        <source>The citizen wants it to be public; else it is private.</source>
        <translation>Warga mau laporannya umum; bila tidak, laporan rahasia.</translation>
    </message>
    <message>
        <source>Read name, phone and e-mail from standard input, a line each; never from an argument.</source>
        <translation>Baca nama, telepon, dan surel dari masukan standar, satu baris masing-masing; tidak pernah dari argumen.</translation>
    </message>
    <message>
        <source>Which counter of its unit this console is, 1 to 9; kept from then on. Two consoles never have the same.</source>
        <translation>Konsol ini loket nomor berapa di kantornya, 1 sampai 9; tersimpan sejak itu. Dua konsol tidak boleh sama.</translation>
    </message>
    <message>
        <source>--lat and --lon belong together.</source>
        <translation>--lat dan --lon harus bersama.</translation>
    </message>
    <message>
        <source>What does the citizen say? --text</source>
        <translation>Apa kata warga? --text</translation>
    </message>
    <message>
        <source>Write the citizen&apos;s receipt (PDF).</source>
        <translation>Tulis tanda terima untuk warga (PDF).</translation>
    </message>
    <message>
        <source>Number of the report; several for the same command to each.</source>
        <translation>Nomor laporan; beberapa nomor untuk perintah yang sama pada masing-masing.</translation>
    </message>
    <message>
        <source>Instead of numbers: all reports like list shows them with this option, such as status=waiting or open; may be repeated.</source>
        <translation>Sebagai ganti nomor: semua laporan seperti ditampilkan list dengan opsi ini, misalnya status=waiting atau open; dapat diulang.</translation>
    </message>
    <message>
        <source>option</source>
        <translation>opsi</translation>
    </message>
    <message>
        <source>Only say what each would become (many reports).</source>
        <translation>Hanya sebutkan akan menjadi apa masing-masing (banyak laporan).</translation>
    </message>
    <message>
        <source>Either numbers or --filter, not both.</source>
        <translation>Nomor atau --filter, bukan keduanya.</translation>
    </message>
    <message>
        <source>--version-seen and --photo are for one report.</source>
        <translation>--version-seen dan --photo hanya untuk satu laporan.</translation>
    </message>
    <message>
        <source>--dry-run goes with several reports.</source>
        <translation>--dry-run dipakai untuk beberapa laporan.</translation>
    </message>
    <message>
        <source>give a command to one report, or to many at once</source>
        <translation>beri perintah pada satu laporan, atau pada banyak laporan sekaligus</translation>
    </message>
    <message>
        <source>make or check the hub that several consoles share, its officers and devices</source>
        <translation>membuat atau memeriksa hub yang dipakai bersama oleh beberapa konsol, petugas dan perangkatnya</translation>
    </message>
    <message>
        <source>The officer&apos;s code, or the device&apos;s id (revoke).</source>
        <translation>Kode petugas, atau id perangkat (revoke).</translation>
    </message>
    <message>
        <source>Where the server is, such as &quot;host=hub.example dbname=hub user=admin&quot; or &quot;service=hub&quot;; else $JAKOPS_HUB. No password: that comes from PGPASSFILE, PGPASSWORD or the prompt.</source>
        <translation>Alamat server, misalnya &quot;host=hub.example dbname=hub user=admin&quot; atau &quot;service=hub&quot;; bila tidak ada, $JAKOPS_HUB. Tanpa kata sandi: itu dari PGPASSFILE, PGPASSWORD, atau diketik saat diminta.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>The hub&apos;s name (init); the officer&apos;s full name (officer add).</source>
        <translation>Nama hub (init); nama lengkap petugas (officer add).</translation>
    </message>
    <message>
        <source>Role: %1, or ingest for a source of reports.</source>
        <translation>Peran: %1, atau ingest untuk sumber laporan.</translation>
    </message>
    <message>
        <source>Agency the officer works for.</source>
        <translation>OPD tempat petugas bekerja.</translation>
    </message>
    <message>
        <source>Area the officer works in, such as 31.74.01.1007.</source>
        <translation>Wilayah kerja petugas, misalnya 31.74.01.1007.</translation>
    </message>
    <message>
        <source>How long the code for a device holds (24).</source>
        <translation>Berapa jam kode perangkat berlaku (24).</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>The server was restored from a backup: consoles compare and send again (upgrade).</source>
        <translation>Server dipulihkan dari cadangan: konsol mencocokkan dan mengirim ulang (upgrade).</translation>
    </message>
    <message>
        <source>What to do? jakops hub %1 %2</source>
        <translation>Apa yang dilakukan? jakops hub %1 %2</translation>
    </message>
    <message>
        <source>Which one? jakops hub %1 %2 CODE</source>
        <translation>Yang mana? jakops hub %1 %2 KODE</translation>
    </message>
    <message>
        <source>Where is the hub? --hub, or $JAKOPS_HUB</source>
        <translation>Di mana hubnya? --hub, atau $JAKOPS_HUB</translation>
    </message>
    <message>
        <source>Which role? --role, see jakops hub --help</source>
        <translation>Peran apa? --role, lihat jakops hub --help</translation>
    </message>
    <message>
        <source>--restored goes with upgrade.</source>
        <translation>--restored hanya bersama upgrade.</translation>
    </message>
    <message>
        <source>The file holds results of the survey (JakSurvei): number of the report, score from 1 to 5, words, date.</source>
        <translation>Berkas berisi hasil survei (JakSurvei): nomor laporan, nilai 1 sampai 5, komentar, tanggal.</translation>
    </message>
    <message>
        <source>--survey takes a file alone: its columns are known by their names.</source>
        <translation>--survey hanya menerima berkas: kolomnya dikenal dari namanya.</translation>
    </message>
    <message>
        <source>Only this work queue of the officer: mine, unit, due_today, overdue, came_back, validation, unassigned, escalated, questions, verification, place.</source>
        <translation>Hanya antrean pekerjaan petugas ini: mine, unit, due_today, overdue, came_back, validation, unassigned, escalated, questions, verification, place.</translation>
    </message>
    <message>
        <source>Then tell the source what became of its reports (Open311, servicerequestupdates). The key of the source is read from JAKOPS_SOURCE_KEY or from the file named by JAKOPS_SOURCE_KEY_FILE.</source>
        <translation>Lalu sampaikan ke sumber apa yang terjadi dengan laporannya (Open311, servicerequestupdates). Kunci sumber dibaca dari JAKOPS_SOURCE_KEY atau dari berkas yang disebut JAKOPS_SOURCE_KEY_FILE.</translation>
    </message>
    <message>
        <source>Where the source is told, if not beside its reports.</source>
        <translation>Tempat menyampaikannya, bila tidak di samping laporannya.</translation>
    </message>
    <message>
        <source>Jurisdiction the source wants to be told with.</source>
        <translation>Yurisdiksi yang diminta sumber.</translation>
    </message>
    <message>
        <source>The source knows the statuses OPEN and CLOSED only.</source>
        <translation>Sumber hanya mengenal status OPEN dan CLOSED.</translation>
    </message>
    <message>
        <source>--tell-address, --jurisdiction and --plain-status go with --tell.</source>
        <translation>--tell-address, --jurisdiction, dan --plain-status dipakai bersama --tell.</translation>
    </message>
    <message>
        <source>--tell goes with the address of a source of reports.</source>
        <translation>--tell dipakai bersama alamat sumber laporan.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no http(s) address.</source>
        <translation>&quot;%1&quot; bukan alamat http(s).</translation>
    </message>
    <message>
        <source>exchange work with the hub this profile has joined</source>
        <translation>bertukar pekerjaan dengan hub tempat profil ini bergabung</translation>
    </message>
    <message>
        <source>Send and read what there is, then end.</source>
        <translation>Kirim dan baca yang ada, lalu selesai.</translation>
    </message>
    <message>
        <source>init, upgrade, check, join, officer or device.</source>
        <translation>init, upgrade, check, join, officer, atau device.</translation>
    </message>
    <message>
        <source>The code an administrator gave for this machine (join).</source>
        <translation>Kode dari administrator untuk mesin ini (join).</translation>
    </message>
    <message>
        <source>Where, and with which code? jakops hub join ADDRESS --code CODE</source>
        <translation>Ke mana, dan dengan kode apa? jakops hub join ALAMAT --code KODE</translation>
    </message>
    <message>
        <source>What to do? jakops hub init|upgrade|check, jakops hub join …, jakops hub officer …, jakops hub device …</source>
        <translation>Apa yang dilakukan? jakops hub init|upgrade|check, jakops hub join …, jakops hub officer …, jakops hub device …</translation>
    </message>
    <message>
        <source>add, list or withdraw.</source>
        <translation>add, list, atau withdraw.</translation>
    </message>
    <message>
        <source>Which one to withdraw, as list shows it.</source>
        <translation>Yang mana yang ditarik, seperti tampil di list.</translation>
    </message>
    <message>
        <source>Title (add).</source>
        <translation>Judul (add).</translation>
    </message>
    <message>
        <source>What officers are to know (add).</source>
        <translation>Apa yang perlu diketahui petugas (add).</translation>
    </message>
    <message>
        <source>For who works in this area, such as 31.74.01; without it the whole city (add).</source>
        <translation>Untuk petugas di wilayah ini, misalnya 31.74.01; tanpa ini seluruh kota (add).</translation>
    </message>
    <message>
        <source>Valid from then (ISO 8601; a day is a day in WIB); without it from now (add).</source>
        <translation>Berlaku sejak saat itu (ISO 8601; hari adalah hari WIB); tanpa ini sejak sekarang (add).</translation>
    </message>
    <message>
        <source>Valid until then, or the end of this day (add).</source>
        <translation>Berlaku sampai saat itu, atau akhir hari itu (add).</translation>
    </message>
    <message>
        <source>It stays in sight after it was read (add).</source>
        <translation>Tetap tampil setelah dibaca (add).</translation>
    </message>
    <message>
        <source>Past, coming and withdrawn ones, too (list).</source>
        <translation>Juga yang lewat, akan datang, dan ditarik (list).</translation>
    </message>
    <message>
        <source>What to do? jakops bulletin add|list|withdraw</source>
        <translation>Mau apa? jakops bulletin add|list|withdraw</translation>
    </message>
    <message>
        <source>--%1 goes with add.</source>
        <translation>--%1 dipakai bersama add.</translation>
    </message>
    <message>
        <source>--all goes with list.</source>
        <translation>--all dipakai bersama list.</translation>
    </message>
    <message>
        <source>jakops bulletin add needs --title, --text and --until.</source>
        <translation>jakops bulletin add memerlukan --title, --text, dan --until.</translation>
    </message>
    <message>
        <source>Which one? jakops bulletin withdraw ID</source>
        <translation>Yang mana? jakops bulletin withdraw ID</translation>
    </message>
    <message>
        <source>write, list or withdraw what officers of an area are told</source>
        <translation>menulis, mendaftar, atau menarik pemberitahuan bagi petugas suatu wilayah</translation>
    </message>
    <message>
        <source>What to do? jakops sync --once, jakops sync --ingest SOURCE (the window does the first by itself)</source>
        <translation>Mau apa? jakops sync --once, jakops sync --ingest SUMBER (yang pertama dikerjakan jendela sendiri)</translation>
    </message>
    <message>
        <source>Bring this source&apos;s reports into the hub: file or http(s) address. The profile has joined as a source.</source>
        <translation>Masukkan laporan sumber ini ke hub: berkas atau alamat http(s). Profil bergabung sebagai sumber.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sumber</translation>
    </message>
    <message>
        <source>--source, --map and --privacy go with --ingest.</source>
        <translation>--source, --map, dan --privacy dipakai bersama --ingest.</translation>
    </message>
    <message>
        <source>officer: add, move, disable, enable, password, forget-key or list; device: code, revoke or list; join: where the hub is.</source>
        <translation>officer: add, move, disable, enable, password, forget-key, atau list; device: code, revoke, atau list; join: alamat hub.</translation>
    </message>
    <message>
        <source>Take an officer&apos;s key away (forget-key) even if identities that only it opens are lost.</source>
        <translation>Cabut kunci petugas (forget-key) walau identitas yang hanya dapat dibuka dengannya ikut hilang.</translation>
    </message>
</context>
<context>
    <name>JakOps::CommandVerb</name>
    <message>
        <source>Save triage</source>
        <translation>Simpan triase</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Bukan kewenangan</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Disposisikan</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tugaskan</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Simpan catatan</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Send follow-up</source>
        <translation>Kirim tindak lanjut</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validasi</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Tanyakan</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Simpan jawaban</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>Simpan hasil</translation>
    </message>
</context>
<context>
    <name>JakOps::ComparePane</name>
    <message>
        <source>This computer cannot read the video.</source>
        <translation>Komputer ini tidak dapat membaca videonya.</translation>
    </message>
    <message>
        <source>There is no photo.</source>
        <translation>Tidak ada foto.</translation>
    </message>
    <message>
        <source>This photo is at its source and was not fetched.</source>
        <translation>Foto ini ada di sumbernya dan belum diambil.</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>Ditumpuk</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Berdampingan</translation>
    </message>
</context>
<context>
    <name>JakOps::CompareReports</name>
    <message>
        <source>Put both into a group</source>
        <translation>Jadikan satu grup</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Is it the same report?</source>
        <translation>Apakah laporannya sama?</translation>
    </message>
    <message>
        <source>Reason for merging</source>
        <translation>Alasan penggabungan</translation>
    </message>
    <message>
        <source>The older one</source>
        <translation>Yang lebih lama</translation>
    </message>
    <message>
        <source>The newer one</source>
        <translation>Yang lebih baru</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>Gabungkan %1 ke %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
</context>
<context>
    <name>JakOps::CompareView</name>
    <message>
        <source>The left picture covers %1 of the right one. Arrow keys move the line, Space shows both beside each other.</source>
        <translation>Gambar kiri menutupi %1 gambar kanan. Tombol panah menggeser garis, Spasi menampilkan keduanya berdampingan.</translation>
    </message>
    <message>
        <source>Both pictures beside each other. Space lays one over the other.</source>
        <translation>Kedua gambar berdampingan. Spasi menumpuk yang satu di atas yang lain.</translation>
    </message>
</context>
<context>
    <name>JakOps::Console</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 dari %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>JakOps::ConsolePanels</name>
    <message>
        <source>A file of rules was changed. The rules in force say what holds.</source>
        <translation>Berkas aturan diubah. Aturan yang berlaku menampilkan isinya.</translation>
    </message>
    <message>
        <source>Read %1: the rules before stay in force</source>
        <translation>Membaca %1: aturan sebelumnya tetap berlaku</translation>
    </message>
</context>
<context>
    <name>JakOps::ContactFields</name>
    <message>
        <source>Reporter&apos;s name</source>
        <translation>Nama pelapor</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Sealed as soon as the report is kept: two officers must agree to open it. It is in no draft.</source>
        <translation>Disegel begitu laporan diterima: perlu dua petugas untuk membukanya. Tidak masuk rancangan.</translation>
    </message>
    <message>
        <source>Cannot be kept yet: an officer who may ask for identities and one who may approve have to sign in once.</source>
        <translation>Belum dapat disimpan: petugas yang boleh mengajukan dan petugas yang boleh menyetujui pembukaan identitas harus masuk sekali.</translation>
    </message>
</context>
<context>
    <name>JakOps::CounterLine</name>
    <message>
        <source>%1, counter %2</source>
        <translation>%1, loket %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Which counter of this office is this console? Every console needs a number of its own, or two reports get the same one.</source>
        <translation>Konsol ini loket nomor berapa di kantor ini? Setiap konsol perlu nomor sendiri; bila tidak, dua laporan dapat bernomor sama.</translation>
    </message>
    <message>
        <source>Number of the counter</source>
        <translation>Nomor loket</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Loket ini</translation>
    </message>
</context>
<context>
    <name>JakOps::DecisionBar</name>
    <message>
        <source>Reason for rejecting it</source>
        <translation>Alasan menolak</translation>
    </message>
</context>
<context>
    <name>JakOps::DeskGate</name>
    <message>
        <source>The demo has one officer of each role, without PINs. A profile of your own takes officers.</source>
        <translation>Kota contoh punya satu petugas untuk tiap peran, tanpa PIN. Profil Anda sendiri dapat memuat petugas.</translation>
    </message>
    <message>
        <source>Your PIN is changed.</source>
        <translation>PIN Anda sudah diubah.</translation>
    </message>
    <message>
        <source>A copy for review has no officers and no PINs: who has the file reads it.</source>
        <translation>Salinan peninjauan tidak punya petugas dan PIN: siapa pun yang memegang berkasnya dapat membacanya.</translation>
    </message>
    <message>
        <source>You work as %1 (%2) at the hub, without a PIN: who sits here works in that name. &quot;Lock now&quot; in the menu of the officer sets one up.</source>
        <translation>Anda bekerja sebagai %1 (%2) di hub, tanpa PIN: siapa pun yang duduk di sini bekerja atas nama itu. Pilih &quot;Kunci sekarang&quot; di menu petugas untuk menetapkan PIN.</translation>
    </message>
</context>
<context>
    <name>JakOps::DockTitle</name>
    <message>
        <source>Detach or attach</source>
        <translation>Lepaskan atau pasang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::DraftBar</name>
    <message>
        <source>Unsent draft: %1, %2</source>
        <extracomment>the name of a command, and how long ago it was written</extracomment>
        <translation>Rancangan belum dikirim: %1, %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Continue the draft: %1</source>
        <translation>Lanjutkan rancangan: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Discard the draft: %1</source>
        <translation>Buang rancangan: %1</translation>
    </message>
</context>
<context>
    <name>JakOps::DropZone</name>
    <message>
        <source>Import reports</source>
        <translation>Impor laporan</translation>
    </message>
    <message>
        <source>Reports (%1)</source>
        <translation>Laporan (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Reading the beginning…</source>
        <translation>Membaca bagian awal…</translation>
    </message>
    <message>
        <source>or drop it here. CSV tables, Open311 in XML or JSON, the CRM dashboard’s JSON, and GeoJSON points are understood; encoding and separators are found out.</source>
        <translation>atau seret ke sini. Tabel CSV, Open311 dalam XML atau JSON, JSON dasbor CRM, dan titik GeoJSON dikenali; pengodean dan pemisah dikenali sendiri.</translation>
    </message>
    <message>
        <source>Or an address: https://…</source>
        <translation>Atau alamat: https://…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Baca</translation>
    </message>
</context>
<context>
    <name>JakOps::EmptyState</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
</context>
<context>
    <name>JakOps::ErrorNote</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
</context>
<context>
    <name>JakOps::ErrorPresenter</name>
    <message>
        <source>It is not there.</source>
        <translation>Tidak ditemukan.</translation>
    </message>
    <message>
        <source>Check the number or name and try again.</source>
        <translation>Periksa nomor atau namanya lalu coba lagi.</translation>
    </message>
    <message>
        <source>The input cannot be used.</source>
        <translation>Masukan tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Correct what the details name and try again.</source>
        <translation>Perbaiki yang disebut dalam rincian lalu coba lagi.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Ini tidak dapat dilakukan sekarang.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Ini tidak diizinkan.</translation>
    </message>
    <message>
        <source>Ask somebody whose role may do it.</source>
        <translation>Minta petugas yang berwenang melakukannya.</translation>
    </message>
    <message>
        <source>The report has changed meanwhile.</source>
        <translation>Laporan sudah berubah.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the step. Your words are kept.</source>
        <translation>Lihat kembali, lalu ulangi. Tulisan Anda tetap tersimpan.</translation>
    </message>
    <message>
        <source>The file or address cannot be read.</source>
        <translation>Berkas atau alamat tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Periksa apakah ada dan boleh Anda baca.</translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation>Tidak dapat menulis di sana.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Pilih folder yang boleh Anda tulisi.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Diska penuh.</translation>
    </message>
    <message>
        <source>Free some space, then repeat the step. Nothing that was saved is lost.</source>
        <translation>Kosongkan sebagian ruang, lalu ulangi. Yang sudah tersimpan tidak hilang.</translation>
    </message>
    <message>
        <source>It is larger than the program accepts.</source>
        <translation>Ukurannya melebihi batas program.</translation>
    </message>
    <message>
        <source>Split it into smaller parts and try again.</source>
        <translation>Bagi menjadi bagian yang lebih kecil lalu coba lagi.</translation>
    </message>
    <message>
        <source>It is not what it claims to be.</source>
        <translation>Isinya tidak sesuai formatnya.</translation>
    </message>
    <message>
        <source>Check that the right file was chosen.</source>
        <translation>Periksa apakah berkas yang dipilih sudah benar.</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>Penyimpanan rusak.</translation>
    </message>
    <message>
        <source>Restore the last backup. The damaged store is kept aside, and what you did since the backup is done again from the second copy.</source>
        <translation>Pulihkan cadangan terakhir. Penyimpanan yang rusak disimpan terpisah, dan pekerjaan Anda sejak cadangan itu dijalankan ulang dari salinan kedua.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of JakOps.</source>
        <translation>Penyimpanan ditulis oleh JakOps versi lebih baru.</translation>
    </message>
    <message>
        <source>Install the newer version, or start with another profile. Nothing was changed.</source>
        <translation>Pasang versi yang lebih baru, atau mulai dengan profil lain. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Another program has the store open.</source>
        <translation>Penyimpanan sedang dibuka program lain.</translation>
    </message>
    <message>
        <source>Close the other window or program, then try again.</source>
        <translation>Tutup jendela atau program itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The store did not accept it.</source>
        <translation>Penyimpanan menolaknya.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the disk.</source>
        <translation>Coba lagi. Bila tetap gagal, periksa diska.</translation>
    </message>
    <message>
        <source>The address does not answer.</source>
        <translation>Alamat tidak menjawab.</translation>
    </message>
    <message>
        <source>Check the connection. Everything on this machine keeps working.</source>
        <translation>Periksa sambungan. Semua yang ada di mesin ini tetap berjalan.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>What was finished before is kept.</source>
        <translation>Yang sudah selesai tetap disimpan.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Terjadi kesalahan di dalam program.</translation>
    </message>
    <message>
        <source>Your data is safe. Please report the details.</source>
        <translation>Data Anda aman. Mohon laporkan rinciannya.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what happened, then what to do: two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This store works with a hub.</source>
        <translation>Penyimpanan ini bekerja dengan hub.</translation>
    </message>
    <message>
        <source>Reports of sources are brought in at the hub, for everybody. Here they would be overwritten.</source>
        <translation>Laporan dari sumber dimasukkan di hub, untuk semua. Di sini laporan itu akan tertimpa.</translation>
    </message>
    <message>
        <source>The store was written by an earlier version of JakOps.</source>
        <translation>Penyimpanan ditulis oleh JakOps versi sebelumnya.</translation>
    </message>
    <message>
        <source>Open it once with this version&apos;s window, which brings it up. Of a copy for review, ask for a new one.</source>
        <translation>Buka sekali dengan jendela versi ini, yang akan menyesuaikannya. Bila ini salinan peninjauan, mintalah salinan baru.</translation>
    </message>
</context>
<context>
    <name>JakOps::EventWords</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Teks laporan</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privasi</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Status at the source</source>
        <translation>Status di sumber</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>day and time of an event of this year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Report received through %1</source>
        <translation>Laporan diterima lewat %1</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Diteruskan ke %1</translation>
    </message>
    <message>
        <source>Passed to %1</source>
        <translation>Didisposisikan ke %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Ditugaskan kepada %1</translation>
    </message>
    <message>
        <source>Place moved by %1</source>
        <translation>Lokasi dipindahkan %1</translation>
    </message>
    <message>
        <source>Place set</source>
        <translation>Lokasi ditetapkan</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Digabung ke %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Diurungkan: %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>what happened, by which officer: &quot;Work started by B. Sari&quot;</extracomment>
        <translation>%1 oleh %2</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>public</source>
        <translation>publik</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation>%1: diubah</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: removed (was %2)</source>
        <translation>%1: dihapus (semula %2)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field&apos;s value before and after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>belum tersimpan</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>diurungkan</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Words and photos are not shown to this role.</source>
        <translation>Isi dan foto tidak ditampilkan untuk peran ini.</translation>
    </message>
    <message>
        <source>The words are not shown to this role.</source>
        <translation>Isi tidak ditampilkan untuk peran ini.</translation>
    </message>
    <message>
        <source>The photos are not shown to this role.</source>
        <translation>Foto tidak ditampilkan untuk peran ini.</translation>
    </message>
    <message>
        <source>Reporter asked, answer awaited until %1</source>
        <extracomment>a question to the reporter, with the time until which the answer is waited for</extracomment>
        <translation>Pelapor ditanya, jawaban ditunggu sampai %1</translation>
    </message>
    <message>
        <source>Made the head of a group</source>
        <translation>Dijadikan laporan induk kelompok</translation>
    </message>
    <message>
        <source>Verified in the field: %1</source>
        <translation>Diverifikasi di lapangan: %1</translation>
    </message>
    <message>
        <source>%1 by the routing rule in line %2</source>
        <extracomment>what happened, and the line of the rule that did it</extracomment>
        <translation>%1 oleh aturan penerusan baris %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; (too late, kept as a note)</source>
        <translation>&quot;%1&quot; (terlambat, menjadi catatan)</translation>
    </message>
</context>
<context>
    <name>JakOps::EvidenceCard</name>
    <message>
        <source>Before – %1</source>
        <translation>Sebelum – %1</translation>
    </message>
    <message>
        <source>After – %1</source>
        <translation>Sesudah – %1</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Sebelum dan sesudah</translation>
    </message>
    <message>
        <source>The check helps to look; it decides nothing. It does not recognise pictures made by a computer.</source>
        <translation>Pemeriksaan ini membantu melihat, bukan memutuskan. Gambar buatan komputer tidak dikenalinya.</translation>
    </message>
    <message>
        <source>The photos of this private report are not shown to this role.</source>
        <translation>Foto laporan rahasia ini tidak ditampilkan untuk peran ini.</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Lihat keduanya</translation>
    </message>
    <message>
        <source>Show this photo and that of %1</source>
        <translation>Lihat foto ini dan foto %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
</context>
<context>
    <name>JakOps::EvidenceWords</name>
    <message>
        <source>Nothing against it</source>
        <translation>Tidak ada yang janggal</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Perlu dicermati</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Ada yang janggal</translation>
    </message>
    <message>
        <source>Photo %1: </source>
        <translation>Foto %1: </translation>
    </message>
    <message>
        <source>the same file</source>
        <translation>berkas yang sama</translation>
    </message>
    <message>
        <source>mirrored and cut</source>
        <translation>dibalik dan dipotong</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>dibalik</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>diputar</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>dipotong</translation>
    </message>
    <message>
        <source>saved anew</source>
        <translation>disimpan ulang</translation>
    </message>
    <message>
        <source>The same picture came with report %1 on %2 (%3).</source>
        <extracomment>a report&apos;s number, a date, and how the picture was altered</extracomment>
        <translation>Gambar yang sama datang bersama laporan %1 pada %2 (%3).</translation>
    </message>
    <message>
        <source>The same picture was evidence for report %1 on %2 (%3).</source>
        <translation>Gambar yang sama sudah menjadi bukti laporan %1 pada %2 (%3).</translation>
    </message>
    <message>
        <source>It is the reporter&apos;s own photo of %1 (%2), not one of the work done.</source>
        <extracomment>a date, and how the picture was altered</extracomment>
        <translation>Ini foto pelapor sendiri dari %1 (%2), bukan foto hasil pekerjaan.</translation>
    </message>
    <message>
        <source>It was sent for this report before, on %1 (%2).</source>
        <translation>Sudah pernah dikirim untuk laporan ini pada %1 (%2).</translation>
    </message>
    <message>
        <source>Taken %1 from the report&apos;s place.</source>
        <translation>Diambil %1 dari lokasi laporan.</translation>
    </message>
    <message>
        <source>Taken %1 away from the report&apos;s place.</source>
        <translation>Diambil %1 jauhnya dari lokasi laporan.</translation>
    </message>
    <message>
        <source>The camera wrote no place.</source>
        <translation>Kamera tidak mencatat lokasi.</translation>
    </message>
    <message>
        <source>The place the camera wrote (0/0) cannot be true.</source>
        <translation>Lokasi yang dicatat kamera (0/0) tidak mungkin benar.</translation>
    </message>
    <message>
        <source>Taken %1 before it was sent.</source>
        <translation>Diambil %1 sebelum dikirim.</translation>
    </message>
    <message>
        <source>Taken %1 before the report came in, if the camera&apos;s clock is right.</source>
        <translation>Diambil %1 sebelum laporan masuk, jika jam kamera benar.</translation>
    </message>
    <message>
        <source>The camera&apos;s clock is wrong: taken %1 after it was sent.</source>
        <translation>Jam kamera salah: diambil %1 setelah dikirim.</translation>
    </message>
    <message>
        <source>The camera wrote no time.</source>
        <translation>Kamera tidak mencatat waktu.</translation>
    </message>
    <message>
        <source>The time the camera wrote cannot be true.</source>
        <translation>Waktu yang dicatat kamera tidak mungkin benar.</translation>
    </message>
    <message>
        <source>The file tells neither time nor place. Messengers remove both.</source>
        <translation>Berkas tidak memuat waktu maupun lokasi. Aplikasi pesan menghapus keduanya.</translation>
    </message>
    <message>
        <source>Saved by an image editor (%1).</source>
        <translation>Disimpan dengan penyunting gambar (%1).</translation>
    </message>
    <message>
        <source>The same picture was used before.</source>
        <translation>Gambar yang sama pernah dipakai.</translation>
    </message>
    <message>
        <source>Too little can be seen in it to compare it with others.</source>
        <translation>Terlalu sedikit yang terlihat untuk dibandingkan dengan foto lain.</translation>
    </message>
    <message>
        <source>A video that was not compared: no picture of it could be read yet.</source>
        <translation>Video belum dibandingkan: gambarnya belum dapat dibaca.</translation>
    </message>
    <message>
        <source>The file is damaged or not on this computer.</source>
        <translation>Berkas rusak atau tidak ada di komputer ini.</translation>
    </message>
    <message>
        <source>Still being checked.</source>
        <translation>Masih diperiksa.</translation>
    </message>
    <message>
        <source>No photo was sent.</source>
        <translation>Tidak ada foto yang dikirim.</translation>
    </message>
</context>
<context>
    <name>JakOps::ExportCommand</name>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>%1 reports written, %2 of them without what %3 may not see.</source>
        <translation>%1 laporan ditulis, %2 di antaranya tanpa bagian yang tidak boleh dilihat %3.</translation>
    </message>
</context>
<context>
    <name>JakOps::FactGrid</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>JakOps::FactList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>JakOps::FeedWords</name>
    <message>
        <source>Flood</source>
        <translation>Banjir</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Udara</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Pangan</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Cuaca</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Files only</source>
        <translation>Hanya berkas</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Belum ada jawaban</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Hidup</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>is not a record</source>
        <translation>bukan data</translation>
    </message>
    <message>
        <source>does not say whose value it is</source>
        <translation>tidak menyebut stasiunnya</translation>
    </message>
    <message>
        <source>has no time</source>
        <translation>tidak menyebut waktu</translation>
    </message>
    <message>
        <source>has a time that cannot be read</source>
        <translation>waktunya tidak terbaca</translation>
    </message>
    <message>
        <source>has a value that is no number</source>
        <translation>nilainya bukan angka</translation>
    </message>
    <message>
        <source>measures something unknown</source>
        <translation>besaran yang diukur tidak dikenal</translation>
    </message>
    <message>
        <source>has a place that cannot be</source>
        <translation>lokasinya tidak mungkin</translation>
    </message>
    <message>
        <source>has an unknown state</source>
        <translation>keadaannya tidak dikenal</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>terpotong</translation>
    </message>
    <message>
        <source>values missing in the source</source>
        <translation>nilai kosong pada sumbernya</translation>
    </message>
    <message>
        <source>zeros that stand for missing values, left out</source>
        <translation>angka nol yang berarti kosong, dilewati</translation>
    </message>
    <message>
        <source>thresholds that make no sense, left out</source>
        <translation>batas siaga yang tidak masuk akal, dilewati</translation>
    </message>
    <message>
        <source>times without a zone, taken as WIB</source>
        <translation>waktu tanpa zona, dianggap WIB</translation>
    </message>
    <message>
        <source>zones that contradict the place, not believed</source>
        <translation>zona waktu yang tidak cocok dengan lokasinya, diabaikan</translation>
    </message>
    <message>
        <source>values that cannot be true: kept and marked</source>
        <translation>nilai yang tidak mungkin: disimpan dan ditandai</translation>
    </message>
    <message>
        <source>times in the future: kept and marked</source>
        <translation>waktu di masa depan: disimpan dan ditandai</translation>
    </message>
    <message>
        <source>places missing</source>
        <translation>lokasi kosong</translation>
    </message>
    <message>
        <source>latitudes and longitudes exchanged, put right</source>
        <translation>lintang dan bujur tertukar, dibetulkan</translation>
    </message>
    <message>
        <source>places outside Jakarta</source>
        <translation>lokasi di luar Jakarta</translation>
    </message>
    <message>
        <source>rows of other places, left out</source>
        <translation>baris dari tempat lain, dilewati</translation>
    </message>
    <message>
        <source>rows given twice; the later one counts</source>
        <translation>baris ganda; yang terakhir dipakai</translation>
    </message>
    <message>
        <source>series that were not in order, put in order</source>
        <translation>deret yang tidak urut, diurutkan</translation>
    </message>
    <message>
        <source>indices computed here, because none was published</source>
        <translation>indeks yang dihitung di sini karena tidak ada yang diterbitkan</translation>
    </message>
    <message>
        <source>sensors that gave one value for half a day</source>
        <translation>sensor yang nilainya sama selama setengah hari</translation>
    </message>
    <message>
        <source>stations under maintenance, values left out</source>
        <translation>stasiun dalam perawatan, nilainya dilewati</translation>
    </message>
    <message>
        <source>answers with names without quotes, put right</source>
        <translation>jawaban dengan nama tanpa tanda kutip, dibetulkan</translation>
    </message>
    <message>
        <source>outlines that are no area, left out</source>
        <translation>batas yang bukan area, dilewati</translation>
    </message>
    <message>
        <source>columns were guessed; a mapping tells them for sure</source>
        <translation>kolom ditebak dari namanya; pemetaan memastikannya</translation>
    </message>
    <message>
        <source>the address does not answer</source>
        <translation>alamatnya tidak menjawab</translation>
    </message>
    <message>
        <source>the answer takes too long</source>
        <translation>jawabannya terlalu lama</translation>
    </message>
    <message>
        <source>the answer broke off</source>
        <translation>jawabannya terputus</translation>
    </message>
    <message>
        <source>the address only leads elsewhere</source>
        <translation>alamatnya hanya mengalihkan ke tempat lain</translation>
    </message>
    <message>
        <source>the server cannot prove who it is</source>
        <translation>server tidak dapat membuktikan identitasnya</translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation>jawabannya tidak terbaca</translation>
    </message>
    <message>
        <source>the server reports a fault of its own</source>
        <translation>server sumber sedang bermasalah</translation>
    </message>
    <message>
        <source>nothing is at this address</source>
        <translation>tidak ada apa-apa di alamat ini</translation>
    </message>
    <message>
        <source>it sends more than is accepted</source>
        <translation>kirimannya melebihi batas</translation>
    </message>
    <message>
        <source>it sends a web page instead of data</source>
        <translation>yang dikirim halaman web, bukan data</translation>
    </message>
    <message>
        <source>it sends something other than its data</source>
        <translation>yang dikirim bukan data sumber ini</translation>
    </message>
    <message>
        <source>it sends an error message instead of data</source>
        <translation>yang dikirim pesan galat, bukan data</translation>
    </message>
    <message>
        <source>it could not be kept on this machine</source>
        <translation>tidak dapat disimpan di komputer ini</translation>
    </message>
    <message>
        <source>It is asked again by itself, less often the longer it lasts. The values it gave before stay.</source>
        <translation>Sumber ini ditanya lagi dengan sendirinya, makin jarang bila berlarut. Nilai yang sudah ada tetap tersimpan.</translation>
    </message>
    <message>
        <source>Nothing was taken from it: somebody may stand in between. Tell whoever runs the source.</source>
        <translation>Tidak ada yang diambil: mungkin ada pihak lain di tengah. Beri tahu pengelola sumber.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Tell whoever runs the source.</source>
        <translation>Tidak ada yang diambil. Beri tahu pengelola sumber.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Look whether the source has moved, and correct the address below.</source>
        <translation>Tidak ada yang diambil. Periksa apakah sumbernya pindah, lalu betulkan alamatnya di bawah.</translation>
    </message>
    <message>
        <source>Look at the details, then try again.</source>
        <translation>Lihat rinciannya, lalu coba lagi.</translation>
    </message>
</context>
<context>
    <name>JakOps::FeedsCommand</name>
    <message>
        <source>files only</source>
        <translation>hanya berkas</translation>
    </message>
    <message>
        <source>off</source>
        <translation>mati</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dijeda</translation>
    </message>
    <message>
        <source>on</source>
        <translation>hidup</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>jawaban terakhir %1</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, baris %2: %3</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… dan %1 lagi</translation>
    </message>
    <message>
        <source>%1 has nothing new.</source>
        <translation>%1 tidak membawa data baru.</translation>
    </message>
    <message>
        <source>%1 rows: %2 values, %3 of them new or changed, %4 rows rejected</source>
        <translation>%1 baris: %2 nilai, %3 di antaranya baru atau berubah, %4 baris ditolak</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot;; jakops feeds list names them.</source>
        <translation>Tidak ada sumber &quot;%1&quot;; jakops feeds list menampilkannya.</translation>
    </message>
    <message>
        <source>The demo reads no file.</source>
        <translation>Data contoh tidak membaca berkas.</translation>
    </message>
</context>
<context>
    <name>JakOps::FigureDesk</name>
    <message>
        <source>Results of the survey</source>
        <translation>Hasil survei</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabel (*.csv *.txt *.tsv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Another job is still under way.</source>
        <translation>Pekerjaan lain masih berjalan.</translation>
    </message>
    <message>
        <source>Taking in the survey&apos;s results</source>
        <translation>Mengimpor hasil survei</translation>
    </message>
    <message>
        <source>Survey: %1 answers read, %2 new, %3 changed, %4 unchanged, %5 rejected.</source>
        <translation>Survei: %1 jawaban dibaca, %2 baru, %3 berubah, %4 tetap, %5 ditolak.</translation>
    </message>
    <message>
        <source>Stopped; what was taken in stays.</source>
        <translation>Dihentikan; yang sudah masuk tetap ada.</translation>
    </message>
    <message>
        <source>What was rejected, with reasons: %1</source>
        <translation>Yang ditolak beserta alasannya: %1</translation>
    </message>
</context>
<context>
    <name>JakOps::FigureModel</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>% done</source>
        <translation>% selesai</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat tenggat</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Tanggapan</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Penyelesaian</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Nilai</translation>
    </message>
</context>
<context>
    <name>JakOps::FigureScope</name>
    <message>
        <source>all years</source>
        <translation>semua tahun</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 bulan terakhir</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Semua tahun</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>All of Jakarta</source>
        <translation>Seluruh Jakarta</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>Semua OPD</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Semua kanal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>Figures of the whole city again, with the same period</source>
        <translation>Kembali ke angka seluruh kota dengan periode yang sama</translation>
    </message>
</context>
<context>
    <name>JakOps::FigureTrend</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>reports a month</source>
        <translation>laporan per bulan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Reports a month</source>
        <translation>Laporan per bulan</translation>
    </message>
    <message>
        <source>No reports in this period</source>
        <translation>Tidak ada laporan dalam periode ini</translation>
    </message>
</context>
<context>
    <name>JakOps::FigureWords</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>Persentase selesai</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Tanggapan</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Penyelesaian</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Dibuka kembali</translation>
    </message>
    <message>
        <source>Follow-ups rejected</source>
        <translation>TL ditolak</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Penilaian warga</translation>
    </message>
    <message>
        <source>Reports that came in during the period, by the time they were made, whatever became of them since.</source>
        <translation>Laporan yang masuk dalam periode ini menurut waktu dibuat, apa pun statusnya sekarang.</translation>
    </message>
    <message>
        <source>Done out of all received, leaving aside those returned, withdrawn or merged. The CRM&apos;s own formula is not published.</source>
        <translation>Laporan selesai dibagi laporan diterima, tanpa yang dikembalikan, ditarik, atau digabung. Rumus resmi CRM tidak diterbitkan.</translation>
    </message>
    <message>
        <source>Half were answered within this time: from the report to the first act of an officer, where it is known.</source>
        <translation>Separuh laporan ditanggapi dalam waktu ini: sejak laporan dibuat sampai tindakan pertama petugas, bila diketahui.</translation>
    </message>
    <message>
        <source>Half of those done took no longer than this, from the report to its end, with nights and holidays.</source>
        <translation>Separuh laporan selesai dalam waktu ini atau lebih cepat, sejak dibuat sampai ditutup, termasuk malam dan hari libur.</translation>
    </message>
    <message>
        <source>Reports that were opened again at least once after they had been closed.</source>
        <translation>Laporan yang pernah dibuka kembali setelah ditutup, sedikitnya satu kali.</translation>
    </message>
    <message>
        <source>Reports of which at least one follow-up was not accepted in validation.</source>
        <translation>Laporan yang sedikitnya satu tindak lanjutnya ditolak saat validasi.</translation>
    </message>
    <message>
        <source>Reports received in the period that are not closed yet, and how old half of them are at least.</source>
        <translation>Laporan periode ini yang belum ditutup, dan umur yang telah dilampaui separuhnya.</translation>
    </message>
    <message>
        <source>Mean of the stars citizens gave in JakSurvei, from 1 to 5.</source>
        <translation>Rata-rata bintang dari warga di JakSurvei, 1 sampai 5.</translation>
    </message>
    <message>
        <source>%1 of those received</source>
        <translation>%1 dari yang diterima</translation>
    </message>
    <message>
        <source>none yet</source>
        <extracomment>the 90th percentile: nine of ten took no longer than %1</extracomment>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>90 % within %1</source>
        <translation>90 % dalam %1</translation>
    </message>
    <message>
        <source>none set aside</source>
        <translation>tidak ada yang dikecualikan</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 dikecualikan</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1 late, %2 overdue</source>
        <translation>%1 lambat, %2 lewat tenggat</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>tidak ada yang terbuka</translation>
    </message>
    <message>
        <source>half older than %1</source>
        <translation>separuh lebih tua dari %1</translation>
    </message>
    <message>
        <source>no survey results yet</source>
        <translation>belum ada hasil survei</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 jawaban</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>belum selesai</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>selesai tepat waktu</translation>
    </message>
    <message>
        <source>done too late</source>
        <translation>selesai terlambat</translation>
    </message>
    <message>
        <source>open past the limit</source>
        <translation>terbuka lewat tenggat</translation>
    </message>
    <message>
        <source>done, or open past the limit</source>
        <translation>selesai atau lewat tenggat</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>sudah ditanggapi</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>dibuka kembali</translation>
    </message>
    <message>
        <source>follow-up rejected</source>
        <translation>TL ditolak</translation>
    </message>
    <message>
        <source>slowest tenth</source>
        <translation>sepersepuluh paling lama</translation>
    </message>
    <message>
        <source>rated by the reporter</source>
        <translation>dinilai pelapor</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>City</source>
        <comment>Kota</comment>
        <translation>Kota</translation>
    </message>
    <message>
        <source>District</source>
        <comment>Kecamatan</comment>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Village</source>
        <comment>Kelurahan</comment>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>No agency yet</source>
        <translation>Belum ada OPD</translation>
    </message>
    <message>
        <source>Outside Jakarta or no place</source>
        <translation>Di luar Jakarta atau tanpa lokasi</translation>
    </message>
    <message>
        <source>No category yet</source>
        <translation>Belum ada kategori</translation>
    </message>
    <message>
        <source>No channel told</source>
        <translation>Kanal tidak disebut</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Tanpa tanggal</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 menit</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
    <message>
        <source>under a day</source>
        <translation>kurang dari sehari</translation>
    </message>
    <message>
        <source>over %1 days</source>
        <translation>lebih dari %1 hari</translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1 sampai %2 hari</translation>
    </message>
    <message>
        <source>the end of %1 is not known</source>
        <translation>akhir dari %1 laporan tidak diketahui</translation>
    </message>
    <message>
        <source>Done within the limit, out of all done and all open past it. So a report left open past its limit counts against the share. Time spent waiting for the reporter&apos;s answer is added to the limit where its rule says so.</source>
        <translation>Selesai dalam tenggat, dibagi semua yang selesai dan semua yang masih terbuka lewat tenggat. Jadi laporan yang dibiarkan lewat tenggat mengurangi angka ini. Waktu menunggu jawaban pelapor ditambahkan ke tenggat bila aturannya menyebut demikian.</translation>
    </message>
</context>
<context>
    <name>JakOps::FiguresPanel</name>
    <message>
        <source>No reports in this period and scope</source>
        <translation>Tidak ada laporan dalam periode dan cakupan ini</translation>
    </message>
    <message>
        <source>Choose another period or the whole city above, or take in reports.</source>
        <translation>Pilih periode lain atau seluruh kota di atas, atau impor laporan.</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Impor laporan</translation>
    </message>
    <message>
        <source>Sample data. </source>
        <translation>Data contoh. </translation>
    </message>
    <message>
        <source>Source: the reports in this store, as of %1. Reports of %2, by the time they were made. Every number opens its reports.</source>
        <translation>Sumber: laporan dalam penyimpanan ini, data per %1. Laporan %2 menurut waktu dibuat. Setiap angka membuka laporannya.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Kinerja</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Peringkat</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Perkembangan per bulan</translation>
    </message>
    <message>
        <source>When reports come in</source>
        <translation>Kapan laporan masuk</translation>
    </message>
    <message>
        <source>Figures line by line; Enter opens the reports behind a number</source>
        <translation>Angka per baris; Enter membuka laporan di balik angka</translation>
    </message>
    <message>
        <source>Monthly report…</source>
        <translation>Laporan bulanan…</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Dirinci menurut</translation>
    </message>
    <message>
        <source>Survey results…</source>
        <translation>Hasil survei…</translation>
    </message>
    <message>
        <source>Preliminary: %1 of the older reports&apos; histories have been read. Until all are, times, the share on time, reopened and rejected ones are not whole. </source>
        <translation>Sementara: %1 riwayat laporan lama sudah dibaca. Sampai semuanya terbaca, lama penanganan, persentase tepat waktu, yang dibuka kembali, dan yang ditolak belum lengkap. </translation>
    </message>
</context>
<context>
    <name>JakOps::FilterBar</name>
    <message>
        <source>Outside Jakarta</source>
        <translation>Di luar Jakarta</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Tanpa lokasi</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter and its one value, such as &quot;Status: Done&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a filter and how many values are chosen, such as &quot;Status (3)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Saring menurut %1</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message numerus="yes">
        <source>%n active: clear</source>
        <translation>
            <numerusform>%n aktif: hapus</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Only reports whose present stage is past its time</source>
        <translation>Hanya laporan yang tahapnya lewat tenggat</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Saya</translation>
    </message>
    <message>
        <source>Only reports assigned to me, at my agency or in my area</source>
        <translation>Hanya laporan yang ditugaskan kepada saya, di OPD saya atau di wilayah saya</translation>
    </message>
    <message>
        <source>Show all reports again</source>
        <translation>Tampilkan semua laporan lagi</translation>
    </message>
    <message>
        <source>Status: open</source>
        <translation>Status: terbuka</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <extracomment>the reports behind a number of the page &quot;Performance&quot;</extracomment>
        <translation>Angka: %1</translation>
    </message>
    <message>
        <source>The reports this number counted. Click to show all again</source>
        <translation>Laporan yang dihitung angka ini. Klik untuk menampilkan semua lagi</translation>
    </message>
    <message>
        <source>Reports behind a figure</source>
        <translation>Laporan di balik sebuah angka</translation>
    </message>
</context>
<context>
    <name>JakOps::FirstOfficerForm</name>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Kedua PIN tidak sama.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>Create and sign in</source>
        <translation>Buat dan masuk</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Code, as histories show it</source>
        <translation>Kode, seperti tampil di riwayat</translation>
    </message>
    <message>
        <source>Load the demo city</source>
        <translation>Muat kota contoh</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti saja</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodChart</name>
    <message>
        <source>Saved: %1</source>
        <translation>Disimpan: %1</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>Tidak dapat disimpan: %1</translation>
    </message>
    <message>
        <source>%1: pumps running</source>
        <translation>%1: pompa beroperasi</translation>
    </message>
    <message>
        <source>pumps</source>
        <translation>pompa</translation>
    </message>
    <message>
        <source>%1: rain</source>
        <translation>%1: hujan</translation>
    </message>
    <message>
        <source>No value in this time</source>
        <translation>Tidak ada nilai dalam rentang waktu ini</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tanpa pembanding</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 dan %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Sumber: %1</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 jam</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 tahun</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Draw a second station beside this one</source>
        <translation>Gambar pos kedua di samping pos ini</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodDelegate</name>
    <message>
        <source>River posts and gates</source>
        <translation>Pos dan pintu air</translation>
    </message>
    <message>
        <source>Pump houses</source>
        <translation>Rumah pompa</translation>
    </message>
    <message>
        <source>Rain of the last hour</source>
        <translation>Hujan satu jam terakhir</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>belum ada nilai</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodFacts</name>
    <message>
        <source>%1 above</source>
        <translation>terlampaui %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 lagi</translation>
    </message>
    <message>
        <source>formerly %1</source>
        <translation>dahulu %1</translation>
    </message>
    <message>
        <source>Nothing was measured here yet.</source>
        <translation>Belum ada nilai dari pos ini.</translation>
    </message>
    <message>
        <source>Last value of %1. Too old to count.</source>
        <translation>Nilai terakhir %1. Terlalu lama, tidak dihitung.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Diukur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>At this rate</source>
        <translation>Perkiraan</translation>
    </message>
    <message>
        <source>%1 at %2 (in %3)</source>
        <translation>%1 pukul %2 (%3 lagi)</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Ambang</translation>
    </message>
    <message>
        <source>as the source gives them</source>
        <translation>dari sumbernya</translation>
    </message>
    <message>
        <source>of the city&apos;s table of posts</source>
        <translation>dari tabel pos kota</translation>
    </message>
    <message>
        <source>none known; the state is the source&apos;s word</source>
        <translation>tidak diketahui; status menurut sumber</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>Dalam 1 jam</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>Dalam 3 jam</translation>
    </message>
    <message>
        <source>In 24 hours</source>
        <translation>Dalam 24 jam</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>Tiba di %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dikesampingkan</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that cannot be true</source>
        <translation>
            <numerusform>%n nilai tidak masuk akal</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>mean of a period</source>
        <translation>rata-rata suatu kurun</translation>
    </message>
    <message>
        <source>Pump house</source>
        <translation>Rumah pompa</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>pumps running</source>
        <translation>pompa beroperasi</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Beroperasi</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Pengelola</translation>
    </message>
    <message>
        <source>Rain gauge</source>
        <translation>Pos hujan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>of the hour before</source>
        <translation>selama satu jam sebelumnya</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Golongan</translation>
    </message>
    <message>
        <source>%1, by BMKG&apos;s classes</source>
        <translation>%1, menurut BMKG</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Tunjukkan di peta</translation>
    </message>
    <message>
        <source>Facts of the station</source>
        <translation>Keterangan pos</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>how many posts are in a state: Siaga 2: 3</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>outdated: %1</source>
        <translation>data lama: %1</translation>
    </message>
    <message>
        <source>By danger</source>
        <translation>Menurut bahaya</translation>
    </message>
    <message>
        <source>By river</source>
        <translation>Menurut sungai</translation>
    </message>
    <message>
        <source>Worst first, then what rises soonest to the next threshold</source>
        <translation>Yang terburuk di atas, lalu yang paling cepat mencapai ambang berikutnya</translation>
    </message>
    <message>
        <source>River by river, upstream first</source>
        <translation>Per sungai, dari hulu ke hilir</translation>
    </message>
    <message>
        <source>Posts, pumps and rain</source>
        <translation>Pos, pompa, dan hujan</translation>
    </message>
    <message>
        <source>Not now: as it was on %1</source>
        <translation>Bukan sekarang: keadaan pada %1</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodPanel</name>
    <message>
        <source>No water levels yet</source>
        <translation>Belum ada data tinggi muka air</translation>
    </message>
    <message>
        <source>Choose a source of levels, pumps or rain, or read a file of one.</source>
        <translation>Pilih sumber tinggi muka air, pompa, atau hujan, atau baca berkasnya.</translation>
    </message>
    <message>
        <source>Choose sources</source>
        <translation>Pilih sumber</translation>
    </message>
    <message>
        <source>Could not be read anew. %1</source>
        <translation>Tidak dapat dibaca ulang. %1</translation>
    </message>
</context>
<context>
    <name>JakOps::FloodWords</name>
    <message>
        <source>Siaga 1</source>
        <translation>Siaga 1</translation>
    </message>
    <message>
        <source>Siaga 2</source>
        <translation>Siaga 2</translation>
    </message>
    <message>
        <source>Siaga 3</source>
        <translation>Siaga 3</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>Status tidak diketahui</translation>
    </message>
    <message>
        <source>%1 cm/h</source>
        <extracomment>centimetres an hour, with sign: +25 cm/h</extracomment>
        <translation>%1 cm/jam</translation>
    </message>
    <message>
        <source>rising %1 cm/h</source>
        <translation>naik %1 cm/jam</translation>
    </message>
    <message>
        <source>falling %1 cm/h</source>
        <translation>turun %1 cm/jam</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>a threshold and how long until it is reached: Siaga 2 in 3 h</extracomment>
        <translation>%1 dalam %2</translation>
    </message>
    <message>
        <source>no rain</source>
        <translation>tidak hujan</translation>
    </message>
    <message>
        <source>light rain</source>
        <translation>hujan ringan</translation>
    </message>
    <message>
        <source>moderate rain</source>
        <translation>hujan sedang</translation>
    </message>
    <message>
        <source>heavy rain</source>
        <translation>hujan lebat</translation>
    </message>
    <message>
        <source>very heavy rain</source>
        <translation>hujan sangat lebat</translation>
    </message>
    <message>
        <source>extreme rain</source>
        <translation>hujan ekstrem</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n beroperasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off</source>
        <translation>
            <numerusform>%n mati</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing told</source>
        <translation>tidak dilaporkan</translation>
    </message>
    <message>
        <source>River not known</source>
        <translation>Sungai tidak diketahui</translation>
    </message>
</context>
<context>
    <name>JakOps::FoodChart</name>
    <message>
        <source>City mean and span of the markets</source>
        <translation>Rata-rata kota dan rentang antarpasar</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>No price was told in this time.</source>
        <translation>Tidak ada harga pada waktu ini.</translation>
    </message>
</context>
<context>
    <name>JakOps::FoodFacts</name>
    <message>
        <source>Show on the map</source>
        <translation>Tampilkan di peta</translation>
    </message>
    <message>
        <source>Choose a market first.</source>
        <translation>Pilih pasar dahulu.</translation>
    </message>
    <message>
        <source>The source gives no place for this market.</source>
        <translation>Sumber tidak menyebut lokasi pasar ini.</translation>
    </message>
    <message>
        <source>%1: %2 in a week</source>
        <translation>%1: %2 dalam sepekan</translation>
    </message>
    <message>
        <source>Change of the city mean</source>
        <translation>Perubahan rata-rata kota</translation>
    </message>
    <message>
        <source>In a day</source>
        <translation>Sehari</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Sepekan</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Sebulan</translation>
    </message>
    <message>
        <source>Same week last year</source>
        <translation>Pekan sama tahun lalu</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Markets, the dearest first</source>
        <translation>Pasar, yang termahal dahulu</translation>
    </message>
    <message>
        <source>Source and age</source>
        <translation>Sumber dan umur data</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a price and the markets that have it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>City mean</source>
        <translation>Rata-rata kota</translation>
    </message>
    <message>
        <source>as the source gives it</source>
        <translation>menurut sumber</translation>
    </message>
    <message numerus="yes">
        <source>of %n market(s)</source>
        <translation>
            <numerusform>dari %n pasar</numerusform>
        </translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Termurah</translation>
    </message>
    <message>
        <source>Dearest</source>
        <translation>Termahal</translation>
    </message>
    <message>
        <source>Rises most</source>
        <translation>Naik tertinggi</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tidak dihitung</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) that cannot be true</source>
        <translation>
            <numerusform>%n harga yang tidak masuk akal</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Price of</source>
        <translation>Harga tanggal</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, too old</source>
        <translation>%1, usang</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
</context>
<context>
    <name>JakOps::FoodPanel</name>
    <message>
        <source>No prices yet</source>
        <translation>Belum ada harga</translation>
    </message>
    <message>
        <source>Choose a source of food prices, or load the demo city.</source>
        <translation>Pilih sumber harga pangan, atau muat kota contoh.</translation>
    </message>
    <message>
        <source>Open data sources</source>
        <translation>Buka sumber data</translation>
    </message>
    <message numerus="yes">
        <source>%n commodities</source>
        <translation>
            <numerusform>%n komoditas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n market(s)</source>
        <translation>
            <numerusform>%n pasar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sharp rise(s)</source>
        <translation>
            <numerusform>%n naik tajam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old</source>
        <translation>
            <numerusform>%n usang</numerusform>
        </translation>
    </message>
    <message>
        <source>City only</source>
        <translation>Hanya rata-rata kota</translation>
    </message>
    <message>
        <source>Prices by market, %1</source>
        <translation>Harga per pasar, %1</translation>
    </message>
    <message>
        <source>Food prices</source>
        <translation>Harga pangan</translation>
    </message>
    <message>
        <source>Commodities, sharp rises first</source>
        <translation>Komoditas, yang naik tajam dahulu</translation>
    </message>
    <message>
        <source>Market beside the city mean</source>
        <translation>Pasar di samping rata-rata kota</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 hari</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 tahun</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Price table</source>
        <translation>Tabel harga</translation>
    </message>
</context>
<context>
    <name>JakOps::FoodRows</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 pada %2</translation>
    </message>
    <message>
        <source>in a week %1</source>
        <translation>dalam sepekan %1</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
</context>
<context>
    <name>JakOps::FoodWords</name>
    <message>
        <source>change not known</source>
        <translation>perubahan tidak diketahui</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>naik %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>turun %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>Sharp rise</source>
        <translation>Naik tajam</translation>
    </message>
    <message>
        <source>Sharp fall</source>
        <translation>Turun tajam</translation>
    </message>
    <message>
        <source>Old price</source>
        <translation>Harga usang</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Tanpa harga</translation>
    </message>
    <message>
        <source>%1: cannot be true, not counted</source>
        <translation>%1: tidak masuk akal, tidak dihitung</translation>
    </message>
    <message>
        <source>%1 on %2: too old, not counted</source>
        <translation>%1 pada %2: usang, tidak dihitung</translation>
    </message>
</context>
<context>
    <name>JakOps::ForecastStrip</name>
    <message>
        <source>Forecast</source>
        <translation>Prakiraan</translation>
    </message>
    <message>
        <source>%1–%2 °C</source>
        <translation>%1–%2 °C</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Kini</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 km/h</source>
        <translation>%1 km/j</translation>
    </message>
</context>
<context>
    <name>JakOps::FormHost</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends · Esc closes</source>
        <translation>Ctrl+Enter mengirim · Esc menutup</translation>
    </message>
</context>
<context>
    <name>JakOps::Format</name>
    <message>
        <source>%1 min</source>
        <extracomment>age in minutes, as short as possible</extracomment>
        <translation>%1 mnt</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>age in hours, as short as possible</extracomment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>age in days, as short as possible</extracomment>
        <translation>%1 hr</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <extracomment>age in months, as short as possible</extracomment>
        <translation>%1 bln</translation>
    </message>
    <message>
        <source>%1 y</source>
        <extracomment>age in years, as short as possible</extracomment>
        <translation>%1 thn</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n menit lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n jam lalu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Sisa %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>Terlambat %1</translation>
    </message>
</context>
<context>
    <name>JakOps::GateWindow</name>
    <message>
        <source>Sample data – JakOps</source>
        <translation>Data contoh – JakOps</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Sign in to JakOps</source>
        <translation>Masuk ke JakOps</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Pilih nama Anda dan ketik PIN.</translation>
    </message>
    <message>
        <source>The console is locked</source>
        <translation>Konsol terkunci</translation>
    </message>
    <message>
        <source>What was typed is kept.</source>
        <translation>Yang sudah diketik tetap tersimpan.</translation>
    </message>
    <message>
        <source>Kept for %1. What was typed is not lost.</source>
        <translation>Disimpan untuk %1. Yang sudah diketik tidak hilang.</translation>
    </message>
    <message>
        <source>Who are you in the demo city?</source>
        <translation>Anda menjadi siapa di kota contoh?</translation>
    </message>
    <message>
        <source>One made-up officer of each role, without a PIN.</source>
        <translation>Satu petugas rekaan untuk setiap peran, tanpa PIN.</translation>
    </message>
    <message>
        <source>Who looks after this console?</source>
        <translation>Siapa yang mengelola konsol ini?</translation>
    </message>
    <message>
        <source>The first officer is a supervisor and adds the others. From then on everybody signs in with a PIN.</source>
        <translation>Petugas pertama adalah pengawas dan menambahkan petugas lain. Sejak itu setiap orang masuk dengan PIN.</translation>
    </message>
</context>
<context>
    <name>JakOps::GroupChoice</name>
    <message numerus="yes">
        <source>For the %n other(s) of the group, too</source>
        <translation>
            <numerusform>Juga untuk %n lainnya dalam grup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::GroupDesk</name>
    <message>
        <source>A group is made of at most %1 reports at once.</source>
        <translation>Grup dibuat dari paling banyak %1 laporan sekaligus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 stands for a group now: %n report(s) were put into it.</source>
        <translation>
            <numerusform>%1 kini mewakili grup: %n laporan dimasukkan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::GroupDialog</name>
    <message>
        <source>Make the group</source>
        <translation>Buat grup</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n report(s)</source>
        <translation>
            <numerusform>Grup dari %n laporan</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands for the group</source>
        <translation>Mewakili grup</translation>
    </message>
    <message>
        <source>Each report stays one of its own; they are shown and can be worked together.</source>
        <translation>Setiap laporan tetap berdiri sendiri; semuanya ditampilkan dan dapat dikerjakan bersama.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::HeatKey</name>
    <message>
        <source>%1 cheaper</source>
        <translation>%1 lebih murah</translation>
    </message>
    <message>
        <source>%1 dearer</source>
        <translation>%1 lebih mahal</translation>
    </message>
    <message>
        <source>– no price, dashed: old, struck out: cannot be true</source>
        <translation>– tanpa harga, putus-putus: usang, dicoret: tidak masuk akal</translation>
    </message>
    <message>
        <source>Colours: against the city mean, from %1 to %2. %3</source>
        <translation>Warna: terhadap rata-rata kota, dari %1 sampai %2. %3</translation>
    </message>
</context>
<context>
    <name>JakOps::HubCommandLine</name>
    <message>
        <source>Password for %1: </source>
        <translation>Kata sandi untuk %1: </translation>
    </message>
    <message>
        <source>The hub %1 (%2) stands: schema %3, rules %4, epoch %5.</source>
        <translation>Hub %1 (%2) siap: skema %3, aturan %4, epoch %5.</translation>
    </message>
    <message>
        <source>Applied: %1 migrations.</source>
        <translation>Diterapkan: %1 migrasi.</translation>
    </message>
    <message>
        <source>There was nothing to apply.</source>
        <translation>Tidak ada yang perlu diterapkan.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Terbuka: %1</translation>
    </message>
    <message>
        <source>The hub is whole: %1 reports, %2 events, %3 feed rows.</source>
        <translation>Hub utuh: %1 laporan, %2 kejadian, %3 baris umpan.</translation>
    </message>
    <message>
        <source>The hub has problems: %1 reports, %2 events, %3 feed rows.</source>
        <translation>Hub bermasalah: %1 laporan, %2 kejadian, %3 baris umpan.</translation>
    </message>
    <message>
        <source>Source of reports</source>
        <translation>Sumber laporan</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n perangkat</numerusform>
        </translation>
    </message>
    <message>
        <source>(disabled)</source>
        <translation>(dinonaktifkan)</translation>
    </message>
    <message>
        <source>Login:    %1</source>
        <translation>Akun:       %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Kata sandi: %1</translation>
    </message>
    <message>
        <source>The password is shown this once and kept nowhere. Hand it over by itself.</source>
        <translation>Kata sandi hanya ditampilkan sekali ini dan tidak disimpan di mana pun. Serahkan tersendiri.</translation>
    </message>
    <message>
        <source>%1 works elsewhere from now on; the consoles begin anew.</source>
        <translation>%1 mulai sekarang bertugas di tempat lain; konsolnya mulai dari awal.</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 boleh tersambung lagi.</translation>
    </message>
    <message>
        <source>%1 may not connect any more.</source>
        <translation>%1 tidak boleh tersambung lagi.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Kode: %1</translation>
    </message>
    <message numerus="yes">
        <source>It enrols one device of %1 and holds for %n hour(s).</source>
        <translation>
            <numerusform>Kode ini mendaftarkan satu perangkat %1 dan berlaku %n jam.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not accepted any more.</source>
        <translation>%1 tidak diterima lagi.</translation>
    </message>
    <message>
        <source>(revoked)</source>
        <translation>(dicabut)</translation>
    </message>
    <message>
        <source>If that is so anyway: --lose-identities</source>
        <translation>Bila memang begitu: --lose-identities</translation>
    </message>
    <message>
        <source>The key of %1 is taken away; his console brings the one it has now.</source>
        <translation>Kunci %1 dicabut; konsolnya mengirim kunci yang dipegangnya sekarang.</translation>
    </message>
</context>
<context>
    <name>JakOps::HubDesk</name>
    <message>
        <source>hub cannot be asked</source>
        <translation>hub tidak dapat dihubungi</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n kabar</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed %1</source>
        <translation>Umpan %1</translation>
    </message>
    <message>
        <source>The report is not on this console any more: it went to another unit.</source>
        <translation>Laporan sudah tidak ada di konsol ini: pindah ke unit lain.</translation>
    </message>
    <message>
        <source>Save a log for support</source>
        <translation>Simpan catatan untuk dukungan</translation>
    </message>
    <message>
        <source>Written: %1. It holds states and numbers, no report.</source>
        <translation>Ditulis: %1. Isinya keadaan dan angka, tanpa laporan.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 tidak dapat ditulis: %2</translation>
    </message>
    <message>
        <source>All of Jakarta</source>
        <translation>Seluruh Jakarta</translation>
    </message>
</context>
<context>
    <name>JakOps::HubWords</name>
    <message>
        <source>No computer of the hub&apos;s name is known.</source>
        <translation>Nama host hub tidak dikenal.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <translation>Hub tidak menjawab.</translation>
    </message>
    <message>
        <source>This computer has no certificate to check the hub with.</source>
        <translation>Komputer ini tidak punya sertifikat untuk memeriksa hub.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate is not from the authority this computer trusts.</source>
        <translation>Sertifikat hub bukan dari otoritas yang dipercaya komputer ini.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate belongs to another name.</source>
        <translation>Sertifikat hub milik nama lain.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate is not valid at this time.</source>
        <translation>Sertifikat hub tidak berlaku pada waktu ini.</translation>
    </message>
    <message>
        <source>The hub&apos;s certificate cannot be trusted.</source>
        <translation>Sertifikat hub tidak dapat dipercaya.</translation>
    </message>
    <message>
        <source>The server does not encrypt.</source>
        <translation>Server tidak memakai enkripsi.</translation>
    </message>
    <message>
        <source>The server encrypts in an outdated way (before TLS 1.3).</source>
        <translation>Enkripsi server sudah usang (sebelum TLS 1.3).</translation>
    </message>
    <message>
        <source>The server does not check the password in the safe way (SCRAM).</source>
        <translation>Server tidak memeriksa kata sandi dengan cara yang aman (SCRAM).</translation>
    </message>
    <message>
        <source>The hub wants a certificate of this computer.</source>
        <translation>Hub meminta sertifikat komputer ini.</translation>
    </message>
    <message>
        <source>The hub does not accept this computer&apos;s certificate.</source>
        <translation>Hub tidak menerima sertifikat komputer ini.</translation>
    </message>
    <message>
        <source>Account or password is wrong.</source>
        <translation>Akun atau kata sandi salah.</translation>
    </message>
    <message>
        <source>The hub asks for a password.</source>
        <translation>Hub meminta kata sandi.</translation>
    </message>
    <message>
        <source>The server lets nobody in from this computer.</source>
        <translation>Server tidak menerima siapa pun dari komputer ini.</translation>
    </message>
    <message>
        <source>Your account at the hub is shut.</source>
        <translation>Akun Anda di hub ditutup.</translation>
    </message>
    <message>
        <source>The server has no such database.</source>
        <translation>Basis data itu tidak ada di server.</translation>
    </message>
    <message>
        <source>The hub has no place free at the moment.</source>
        <translation>Hub sedang penuh.</translation>
    </message>
    <message>
        <source>There is no hub for this account there.</source>
        <translation>Di sana tidak ada hub untuk akun ini.</translation>
    </message>
    <message>
        <source>The code does not hold: it was used, is too old, or belongs to another officer.</source>
        <translation>Kode tidak berlaku: sudah dipakai, terlalu lama, atau milik petugas lain.</translation>
    </message>
    <message>
        <source>Compare the address with what the administrator gave you, and check the network.</source>
        <translation>Cocokkan alamat dengan yang diberikan administrator, dan periksa jaringan.</translation>
    </message>
    <message>
        <source>Check the network. If it works elsewhere, tell the hub&apos;s administrator.</source>
        <translation>Periksa jaringan. Bila di tempat lain berjalan, beri tahu administrator hub.</translation>
    </message>
    <message>
        <source>Ask the administrator for the authority&apos;s certificate (a file) and name it.</source>
        <translation>Mintalah sertifikat otoritas (berupa berkas) kepada administrator, lalu sebutkan di sini.</translation>
    </message>
    <message>
        <source>Nothing was sent. Do not go on: ask the administrator whether certificate and address are right.</source>
        <translation>Tidak ada yang dikirim. Jangan lanjutkan: tanyakan kepada administrator apakah sertifikat dan alamatnya benar.</translation>
    </message>
    <message>
        <source>Nothing was sent. Use the host name the administrator gave, not a number or a short form.</source>
        <translation>Tidak ada yang dikirim. Pakai nama host dari administrator, bukan angka atau singkatan.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, the administrator has to renew the certificate.</source>
        <translation>Periksa tanggal komputer ini. Bila sudah benar, administrator harus memperbarui sertifikat.</translation>
    </message>
    <message>
        <source>Nothing was sent. The administrator has to set up the server as the guide to the hub says.</source>
        <translation>Tidak ada yang dikirim. Administrator harus menyiapkan server seperti dijelaskan di panduan hub.</translation>
    </message>
    <message>
        <source>Ask the administrator for a certificate and name its files in the address (sslcert, sslkey).</source>
        <translation>Mintalah sertifikat kepada administrator dan sebutkan berkasnya di alamat (sslcert, sslkey).</translation>
    </message>
    <message>
        <source>Type the password anew. If it is lost, the administrator gives a new one.</source>
        <translation>Ketik ulang kata sandi. Bila hilang, administrator memberi yang baru.</translation>
    </message>
    <message>
        <source>Type the password the administrator gave you.</source>
        <translation>Ketik kata sandi yang diberikan administrator.</translation>
    </message>
    <message>
        <source>Tell the administrator which network this computer is in.</source>
        <translation>Beri tahu administrator di jaringan mana komputer ini berada.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator.</source>
        <translation>Tanyakan kepada administrator hub.</translation>
    </message>
    <message>
        <source>Close other windows of yours and try again in a while.</source>
        <translation>Tutup jendela Anda yang lain dan coba lagi nanti.</translation>
    </message>
    <message>
        <source>Compare database and account with what the administrator gave you.</source>
        <translation>Cocokkan basis data dan akun dengan yang diberikan administrator.</translation>
    </message>
    <message>
        <source>Ask the administrator for a new code.</source>
        <translation>Mintalah kode baru kepada administrator.</translation>
    </message>
    <message>
        <source>The keychain does not give this computer&apos;s key for the hub: it is locked, or does not run.</source>
        <translation>Gantungan kunci tidak memberikan kunci hub komputer ini: terkunci, atau tidak berjalan.</translation>
    </message>
    <message>
        <source>This computer&apos;s key for the hub is lost.</source>
        <translation>Kunci hub komputer ini hilang.</translation>
    </message>
    <message>
        <source>Unlock the keychain (signing in to the desktop does), then try again. Meanwhile work goes on here, and nothing is sent.</source>
        <translation>Buka gantungan kunci (terbuka saat masuk ke desktop), lalu coba lagi. Sementara itu pekerjaan berjalan terus di sini, dan tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>Join the hub again with a new code of the administrator. What you did is kept here.</source>
        <translation>Gabung lagi ke hub dengan kode baru dari administrator. Pekerjaan Anda tetap tersimpan di sini.</translation>
    </message>
</context>
<context>
    <name>JakOps::IdentityCommand</name>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Disetujui oleh %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>This opening stands in the log. Do not keep what you see.</source>
        <translation>Pembukaan ini tercatat di log. Jangan simpan yang Anda lihat.</translation>
    </message>
    <message>
        <source>PIN of %1: </source>
        <translation>PIN %1: </translation>
    </message>
    <message>
        <source>Nobody asks for an identity.</source>
        <translation>Tidak ada pengajuan pembukaan identitas.</translation>
    </message>
    <message>
        <source>What was asked, approved and opened at the hub stands on each report: jakops identity log NUMBER</source>
        <translation>Yang diajukan, disetujui dan dibuka di hub tercatat pada tiap laporan: jakops identity log NOMOR</translation>
    </message>
</context>
<context>
    <name>JakOps::IdentityDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Reporter&apos;s identity – %1</source>
        <translation>Identitas pelapor – %1</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>The identity is opened by two: you give the reason, a second person approves. Your name, the time and the reason stand on the report and in a log that nothing is taken out of.</source>
        <translation>Identitas dibuka oleh dua orang: Anda memberi alasan, orang kedua menyetujui. Nama Anda, waktu, dan alasan tercatat di laporan dan di log yang tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Why must the reporter be known? The second person reads this.</source>
        <translation>Mengapa pelapor perlu diketahui? Orang kedua membaca ini.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ajukan</translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Sudah cukup panjang</translation>
    </message>
    <message>
        <source>Asked for on %1 by %2</source>
        <translation>Diajukan pada %1 oleh %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>With your PIN you hand over your half of this one report&apos;s key. You do not see the identity.</source>
        <translation>Dengan PIN, Anda menyerahkan paruh kunci untuk laporan ini saja. Anda tidak melihat identitasnya.</translation>
    </message>
    <message numerus="yes">
        <source>It is shown for %n minute(s). That you looked is written down before it is shown.</source>
        <translation>
            <numerusform>Identitas tampil %n menit. Bahwa Anda melihatnya dicatat sebelum ditampilkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sample data: the PIN is %1</source>
        <translation>Data contoh: PIN-nya %1</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>PIN Anda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Surel</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>Dilihat oleh %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Closes by itself in %1 s</source>
        <translation>Tertutup sendiri dalam %1 dtk</translation>
    </message>
</context>
<context>
    <name>JakOps::IdentityLine</name>
    <message>
        <source>Identity is confidential</source>
        <translation>Identitas dirahasiakan</translation>
    </message>
    <message>
        <source>Approve opening…</source>
        <translation>Setujui pembukaan…</translation>
    </message>
    <message>
        <source>Open identity…</source>
        <translation>Buka identitas…</translation>
    </message>
    <message>
        <source>Ask for identity…</source>
        <translation>Ajukan pembukaan identitas…</translation>
    </message>
    <message>
        <source>Identity is confidential; a second person has to approve</source>
        <translation>Identitas dirahasiakan; menunggu persetujuan orang kedua</translation>
    </message>
</context>
<context>
    <name>JakOps::IdentityWords</name>
    <message>
        <source>Your role may not ask for a reporter&apos;s identity.</source>
        <translation>Peran Anda tidak boleh mengajukan pembukaan identitas.</translation>
    </message>
    <message>
        <source>Your role may not approve the opening of an identity.</source>
        <translation>Peran Anda tidak boleh menyetujui pembukaan identitas.</translation>
    </message>
    <message>
        <source>Write the reason in at least %1 characters.</source>
        <translation>Tulis alasan sedikitnya %1 huruf.</translation>
    </message>
    <message>
        <source>The reason is too long: at most %1 characters.</source>
        <translation>Alasan terlalu panjang: paling banyak %1 huruf.</translation>
    </message>
    <message>
        <source>This report came without who reported it: there is nothing to open.</source>
        <translation>Laporan ini datang tanpa identitas pelapor: tidak ada yang dapat dibuka.</translation>
    </message>
    <message>
        <source>This identity has been asked for already.</source>
        <translation>Pembukaan identitas ini sudah diajukan.</translation>
    </message>
    <message>
        <source>Nobody has asked for this identity, or the request is over.</source>
        <translation>Belum ada pengajuan untuk identitas ini, atau masanya sudah lewat.</translation>
    </message>
    <message>
        <source>Nobody approves a request of his own.</source>
        <translation>Tidak seorang pun menyetujui pengajuannya sendiri.</translation>
    </message>
    <message>
        <source>Only who asked may open it.</source>
        <translation>Hanya yang mengajukan yang boleh membukanya.</translation>
    </message>
    <message>
        <source>A second person has to approve first.</source>
        <translation>Orang kedua harus menyetujui dahulu.</translation>
    </message>
    <message>
        <source>This request has been approved already.</source>
        <translation>Pengajuan ini sudah disetujui.</translation>
    </message>
    <message>
        <source>The time for it is over: ask anew.</source>
        <translation>Masanya sudah lewat: ajukan lagi.</translation>
    </message>
    <message>
        <source>The PIN is wrong, or too many wrong ones were typed.</source>
        <translation>PIN salah, atau sudah terlalu sering salah.</translation>
    </message>
    <message>
        <source>You have no key yet: sign in, then let a colleague of the same role who has one sign in once.</source>
        <translation>Anda belum punya kunci: masuklah, lalu minta rekan seperan yang sudah punya untuk masuk sekali.</translation>
    </message>
    <message>
        <source>What is sealed cannot be opened with what was approved.</source>
        <translation>Yang disegel tidak dapat dibuka dengan yang disetujui.</translation>
    </message>
    <message>
        <source>This store is open for reading only: every opening has to be written down.</source>
        <translation>Penyimpanan ini hanya dapat dibaca: setiap pembukaan harus dicatat.</translation>
    </message>
    <message>
        <source>Identity asked for on %1 by %2</source>
        <translation>Pembukaan identitas diajukan pada %1 oleh %2</translation>
    </message>
    <message>
        <source>Opening approved on %1 by %2</source>
        <translation>Pembukaan disetujui pada %1 oleh %2</translation>
    </message>
    <message>
        <source>Identity opened on %1 by %2</source>
        <translation>Identitas dibuka pada %1 oleh %2</translation>
    </message>
    <message>
        <source>Key made on %1 for %2</source>
        <translation>Kunci dibuat pada %1 untuk %2</translation>
    </message>
    <message>
        <source>Key handed on on %1 by %2 to %3</source>
        <extracomment>the side&apos;s key was handed on: when, by whom, to whom</extracomment>
        <translation>Kunci diteruskan pada %1 oleh %2 kepada %3</translation>
    </message>
    <message>
        <source>The key of an earlier version was taken apart on %1</source>
        <translation>Kunci versi lama dipecah pada %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>Key of %3 given up on %1, with a new PIN by %2</source>
        <extracomment>%2 gave %3 a new PIN</extracomment>
        <translation>Kunci %3 dilepas pada %1, dengan PIN baru oleh %2</translation>
    </message>
    <message>
        <source>The hub cannot be reached now. Identities are asked for, approved and opened there: try again when the line is back.</source>
        <translation>Hub tidak dapat dihubungi sekarang. Identitas diajukan, disetujui dan dibuka di sana: coba lagi bila jaringan kembali.</translation>
    </message>
    <message>
        <source>You have no login at the hub on this computer: join with your own account, or use the computer where you did.</source>
        <translation>Anda tidak punya akun hub di komputer ini: bergabunglah dengan akun Anda sendiri, atau pakai komputer tempat Anda bergabung.</translation>
    </message>
    <message>
        <source>The hub knows another key of yours, made on another computer or before your PIN was given anew. Use that computer, or have the hub&apos;s administrator take the old key away.</source>
        <translation>Hub mengenal kunci Anda yang lain, dari komputer lain atau dari sebelum PIN Anda diganti pengawas. Pakai komputer itu, atau minta administrator hub mencabut kunci lama.</translation>
    </message>
</context>
<context>
    <name>JakOps::ImportCommand</name>
    <message>
        <source>does not follow its format</source>
        <translation>tidak sesuai formatnya</translation>
    </message>
    <message>
        <source>the source ends in the middle of it</source>
        <translation>sumber terputus di tengahnya</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>bersarang terlalu dalam</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>has nothing that tells it apart from others</source>
        <translation>tidak punya pengenal yang membedakannya</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>is not a record</source>
        <translation>bukan rekaman</translation>
    </message>
    <message>
        <source>changes a report that is not here</source>
        <translation>mengubah laporan yang tidak ada di sini</translation>
    </message>
    <message>
        <source>was not taken by the store</source>
        <translation>ditolak penyimpanan</translation>
    </message>
    <message>
        <source>%1 is an address, and --offline was asked for.</source>
        <translation>%1 adalah alamat, padahal --offline diminta.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>%1 reports removed, %2 put back as they were, %3 kept because somebody worked on them.</source>
        <translation>%1 laporan dihapus, %2 dikembalikan seperti semula, %3 dipertahankan karena sudah dikerjakan.</translation>
    </message>
    <message>
        <source>%1, record %2: %3</source>
        <translation>%1, rekaman %2: %3</translation>
    </message>
    <message>
        <source>%1 records could not be kept; all of them with their reasons are in %2</source>
        <translation>%1 rekaman tidak dapat disimpan; semuanya beserta alasannya ada di %2</translation>
    </message>
    <message>
        <source>Stopped. What was taken in until then stays.</source>
        <translation>Dihentikan. Yang sudah masuk tetap disimpan.</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 changed, %4 unchanged, %5 rejected</source>
        <translation>%1 dibaca: %2 baru, %3 berubah, %4 tetap, %5 ditolak</translation>
    </message>
    <message>
        <source>To undo it: jakops import --undo %1</source>
        <translation>Untuk membatalkan: jakops import --undo %1</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Rekaman dibaca</translation>
    </message>
    <message>
        <source>%1 of them are categories, not reports</source>
        <translation>%1 di antaranya kategori, bukan laporan</translation>
    </message>
    <message numerus="yes">
        <source>Who sent them was told of %n report(s), but was not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</source>
        <translation>
            <numerusform>Identitas pelapor pada %n laporan tidak disimpan: seorang petugas yang boleh mengajukan dan seorang yang boleh menyetujui pembukaan identitas harus pernah masuk dahulu sebelum ada yang dapat disegel.</numerusform>
        </translation>
    </message>
    <message>
        <source>has a score that is no whole number from 1 to 5</source>
        <translation>nilainya bukan bilangan bulat dari 1 sampai 5</translation>
    </message>
    <message>
        <source>has a date that cannot be read, is in the future, or is before the report</source>
        <translation>tanggalnya tidak terbaca, di masa depan, atau sebelum laporannya</translation>
    </message>
</context>
<context>
    <name>JakOps::ImportDialog</name>
    <message>
        <source>The rejected records are in %1</source>
        <translation>Catatan yang ditolak ada di %1</translation>
    </message>
    <message>
        <source>Only http and https addresses can be read.</source>
        <translation>Hanya alamat http dan https yang dapat dibaca.</translation>
    </message>
    <message>
        <source>%1 records read, %2 rejected</source>
        <translation>%1 catatan dibaca, %2 ditolak</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Impor laporan</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Mengimpor %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
</context>
<context>
    <name>JakOps::ImportWords</name>
    <message>
        <source>Open311 reports</source>
        <translation>Laporan Open311</translation>
    </message>
    <message>
        <source>Open311 updates</source>
        <translation>Pembaruan Open311</translation>
    </message>
    <message>
        <source>Open311 services</source>
        <translation>Layanan Open311</translation>
    </message>
    <message>
        <source>CRM dashboard</source>
        <translation>Dasbor CRM</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>table (CSV)</source>
        <translation>tabel (CSV)</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>halaman web</translation>
    </message>
    <message>
        <source>packed file</source>
        <translation>berkas terkompresi</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>tidak terbaca</translation>
    </message>
    <message>
        <source>text without a table</source>
        <translation>teks tanpa tabel</translation>
    </message>
    <message>
        <source>Id at the source</source>
        <translation>ID di sumber</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Id of the update</source>
        <translation>ID pembaruan</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Isi laporan</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Category code</source>
        <translation>Kode kategori</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Terakhir diubah</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Lintang</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Bujur</translation>
    </message>
    <message>
        <source>Latitude and longitude</source>
        <translation>Lintang dan bujur</translation>
    </message>
    <message>
        <source>Accuracy in metres</source>
        <translation>Akurasi dalam meter</translation>
    </message>
    <message>
        <source>Private (yes or no)</source>
        <translation>Privat (ya atau tidak)</translation>
    </message>
    <message>
        <source>Public (yes or no)</source>
        <translation>Publik (ya atau tidak)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Reporter’s name (sealed)</source>
        <translation>Nama pelapor (disegel)</translation>
    </message>
    <message>
        <source>Reporter’s first name (sealed)</source>
        <translation>Nama depan pelapor (disegel)</translation>
    </message>
    <message>
        <source>Reporter’s last name (sealed)</source>
        <translation>Nama belakang pelapor (disegel)</translation>
    </message>
    <message>
        <source>Reporter’s phone (sealed)</source>
        <translation>Telepon pelapor (disegel)</translation>
    </message>
    <message>
        <source>Reporter’s e-mail (sealed)</source>
        <translation>Surel pelapor (disegel)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>koma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>titik koma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>garis tegak</translation>
    </message>
    <message>
        <source>is not well formed</source>
        <translation>tidak tersusun dengan benar</translation>
    </message>
    <message>
        <source>is cut off</source>
        <translation>terpotong</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>bersarang terlalu dalam</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>has nothing that tells it from others</source>
        <translation>tidak mempunyai penanda yang membedakannya</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>is no record</source>
        <translation>bukan catatan</translation>
    </message>
    <message>
        <source>changes a report that is not here</source>
        <translation>mengubah laporan yang tidak ada di sini</translation>
    </message>
    <message>
        <source>was not taken by the store</source>
        <translation>tidak diterima oleh penyimpanan</translation>
    </message>
    <message>
        <source>Record %1 %2.</source>
        <extracomment>a record&apos;s place in the file, and what is wrong with it</extracomment>
        <translation>Catatan %1 %2.</translation>
    </message>
    <message>
        <source>time read as WIB</source>
        <translation>waktu dibaca sebagai WIB</translation>
    </message>
    <message>
        <source>date not understood</source>
        <translation>tanggal tidak dikenali</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>tanpa tanggal</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>tanpa lokasi</translation>
    </message>
    <message>
        <source>place 0, 0 left out</source>
        <translation>lokasi 0, 0 diabaikan</translation>
    </message>
    <message>
        <source>latitude and longitude put right</source>
        <translation>lintang dan bujur dibetulkan</translation>
    </message>
    <message>
        <source>place not on earth</source>
        <translation>lokasi tidak ada di bumi</translation>
    </message>
    <message>
        <source>outside Jakarta</source>
        <translation>di luar Jakarta</translation>
    </message>
    <message>
        <source>without an id</source>
        <translation>tanpa ID</translation>
    </message>
    <message>
        <source>mixed encodings</source>
        <translation>pengodean campuran</translation>
    </message>
    <message>
        <source>text shortened</source>
        <translation>teks dipendekkan</translation>
    </message>
    <message>
        <source>a line or an area, no point</source>
        <translation>garis atau bidang, bukan titik</translation>
    </message>
    <message>
        <source>No reports can be read from this: it may be empty, a web page, or a spreadsheet. Save spreadsheets as CSV first.</source>
        <translation>Tidak ada laporan yang dapat dibaca dari sini: mungkin kosong, halaman web, atau lembar kerja. Simpan lembar kerja sebagai CSV dahulu.</translation>
    </message>
    <message>
        <source>The file or address is not there. Check its name, or choose another source.</source>
        <translation>Berkas atau alamatnya tidak ada. Periksa namanya, atau pilih sumber lain.</translation>
    </message>
    <message>
        <source>About the reporter (sealed)</source>
        <translation>Tentang pelapor (disegel)</translation>
    </message>
    <message>
        <source>Answer of the reporter</source>
        <translation>Jawaban pelapor</translation>
    </message>
    <message>
        <source>has a score that is no whole number from 1 to 5</source>
        <translation>nilainya bukan bilangan bulat dari 1 sampai 5</translation>
    </message>
    <message>
        <source>has a date that cannot be read, is in the future, or is before the report</source>
        <translation>tanggalnya tidak terbaca, di masa depan, atau sebelum laporannya</translation>
    </message>
</context>
<context>
    <name>JakOps::IntakeCommand</name>
    <message>
        <source>jakops intake --counter NUMBER</source>
        <translation>jakops intake --counter NOMOR</translation>
    </message>
    <message>
        <source>Name: </source>
        <translation>Nama: </translation>
    </message>
    <message>
        <source>Phone: </source>
        <translation>Telepon: </translation>
    </message>
    <message>
        <source>E-mail: </source>
        <translation>Surel: </translation>
    </message>
    <message>
        <source>This console is counter %1 now.</source>
        <translation>Konsol ini sekarang loket %1.</translation>
    </message>
    <message>
        <source>Who reported was not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</source>
        <translation>Identitas pelapor tidak disimpan: petugas yang boleh mengajukan dan petugas yang boleh menyetujui pembukaan identitas harus masuk sekali sebelum ada yang dapat disegel.</translation>
    </message>
    <message>
        <source>The report stands as %1; its receipt could not be written.</source>
        <translation>Laporan sudah diterima sebagai %1; tanda terimanya tidak dapat ditulis.</translation>
    </message>
</context>
<context>
    <name>JakOps::IntakeForm</name>
    <message>
        <source>The photos are still being read.</source>
        <translation>Foto masih dibaca.</translation>
    </message>
    <message>
        <source>The field gets words written anew and the square of about 80 m. Who reported is shown to nobody.</source>
        <translation>Lapangan mendapat isi yang ditulis ulang dan kotak sekitar 80 m. Identitas pelapor tidak ditampilkan kepada siapa pun.</translation>
    </message>
    <message>
        <source>Words, photos and place are shown to everybody who works on it. Who reported is sealed all the same.</source>
        <translation>Isi, foto, dan tempat tampil bagi semua yang menanganinya. Identitas pelapor tetap disegel.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Di loket</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Lewat telepon</translation>
    </message>
    <message>
        <source>How the citizen reports</source>
        <translation>Cara warga melapor</translation>
    </message>
    <message>
        <source>What the citizen says</source>
        <translation>Apa kata warga</translation>
    </message>
    <message>
        <source>What is wrong, since when, what has been tried</source>
        <translation>Apa masalahnya, sejak kapan, apa yang sudah dicoba</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Type a part of the name; may stay empty</source>
        <translation>Ketik sebagian nama; boleh kosong</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Rahasia</translation>
    </message>
</context>
<context>
    <name>JakOps::IntakePanel</name>
    <message>
        <source>What you write cannot be kept as a draft now. %1</source>
        <translation>Yang Anda tulis tidak dapat disimpan sebagai rancangan sekarang. %1</translation>
    </message>
    <message>
        <source>Counter: a citizen&apos;s report</source>
        <translation>Loket: laporan warga</translation>
    </message>
    <message>
        <source>Take the report</source>
        <translation>Terima laporan</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Ctrl+Enter takes it · Esc closes, what is typed stays</source>
        <translation>Ctrl+Enter menerima · Esc menutup, ketikan tetap ada</translation>
    </message>
</context>
<context>
    <name>JakOps::IntakeWords</name>
    <message>
        <source>Write what the citizen says.</source>
        <translation>Tulis apa kata warga.</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 characters.</source>
        <translation>Isinya terlalu panjang: paling banyak %1 huruf.</translation>
    </message>
    <message>
        <source>Say where it is: a point on the map, or an area.</source>
        <translation>Sebutkan tempatnya: titik di peta, atau wilayah.</translation>
    </message>
    <message>
        <source>This place is far outside Jakarta.</source>
        <translation>Tempat ini jauh di luar Jakarta.</translation>
    </message>
    <message>
        <source>Choose an area from the list.</source>
        <translation>Pilih wilayah dari daftar.</translation>
    </message>
    <message>
        <source>Choose a category from the list.</source>
        <translation>Pilih kategori dari daftar.</translation>
    </message>
    <message>
        <source>A report is taken at the counter (loket) or on the phone (telepon).</source>
        <translation>Laporan diterima di loket (loket) atau lewat telepon (telepon).</translation>
    </message>
    <message>
        <source>At most %1 photos.</source>
        <translation>Paling banyak %1 foto.</translation>
    </message>
    <message>
        <source>Say first which counter of your office this console is (1 to %1). No other console there may have the same.</source>
        <translation>Sebutkan dulu konsol ini loket nomor berapa di kantor Anda (1 sampai %1). Konsol lain di sana tidak boleh sama.</translation>
    </message>
    <message>
        <source>Your office has no counter. Reports are taken at kelurahan, kecamatan, city offices, Biro Pemerintahan and JSC.</source>
        <translation>Kantor Anda tidak punya loket. Laporan diterima di kelurahan, kecamatan, kantor wali kota, Biro Pemerintahan, dan JSC.</translation>
    </message>
    <message>
        <source>All numbers of today are used up at this counter.</source>
        <translation>Semua nomor hari ini di loket ini sudah terpakai.</translation>
    </message>
</context>
<context>
    <name>JakOps::JoinCommand</name>
    <message>
        <source>Password for %1: </source>
        <translation>Kata sandi untuk %1: </translation>
    </message>
    <message>
        <source>This profile works with the hub %1 as %2 (%3).</source>
        <translation>Profil ini bekerja dengan hub %1 sebagai %2 (%3).</translation>
    </message>
    <message>
        <source>There is no keychain: the device&apos;s key is in a file of the profile that only you may read.</source>
        <translation>Tidak ada gantungan kunci: kunci perangkat ada di berkas profil yang hanya dapat Anda baca.</translation>
    </message>
    <message>
        <source>jakops sync --once brings the reports; the window does so by itself.</source>
        <translation>jakops sync --once mengambil laporan; jendela melakukannya sendiri.</translation>
    </message>
</context>
<context>
    <name>JakOps::JoinDesk</name>
    <message>
        <source>This console works with the hub %1 as %2.</source>
        <translation>Konsol ini bekerja dengan hub %1 sebagai %2.</translation>
    </message>
    <message>
        <source>There is no keychain: this computer&apos;s key is in a file that only you may read.</source>
        <translation>Tidak ada gantungan kunci: kunci komputer ini ada di berkas yang hanya dapat Anda baca.</translation>
    </message>
</context>
<context>
    <name>JakOps::JoinDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gabung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Working with the hub</source>
        <translation>Kerja dengan hub</translation>
    </message>
    <message>
        <source>This console works alone</source>
        <translation>Konsol ini bekerja sendiri</translation>
    </message>
    <message>
        <source>A hub is a server on which several consoles share their reports: what one officer does is on the others&apos; screens at once, and what is done without a network is sent later.</source>
        <translation>Hub adalah server tempat beberapa konsol berbagi laporan: yang dikerjakan seorang petugas langsung tampak di layar yang lain, dan yang dikerjakan tanpa jaringan dikirim kemudian.</translation>
    </message>
    <message>
        <source>Join a hub…</source>
        <translation>Gabung ke hub…</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>Gabung ke hub</translation>
    </message>
    <message>
        <source>The hub&apos;s administrator gives you all of this. The code holds once. What you did here before stays on this console and is not sent.</source>
        <translation>Semua ini Anda terima dari administrator hub. Kode berlaku sekali. Yang dikerjakan di sini sebelumnya tetap di konsol ini dan tidak dikirim.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Berkas sertifikat</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>if the administrator gave you one</source>
        <translation>bila diberikan administrator</translation>
    </message>
    <message>
        <source>The program was started so that nothing leaves this machine (--offline). Start it without to join a hub.</source>
        <translation>Program dijalankan agar tidak ada yang keluar dari mesin ini (--offline). Jalankan tanpa pilihan itu untuk bergabung ke hub.</translation>
    </message>
    <message>
        <source>Asking the hub to take this computer in…</source>
        <translation>Mendaftarkan komputer ini ke hub…</translation>
    </message>
    <message>
        <source>Writing down this computer&apos;s key…</source>
        <translation>Menyimpan kunci komputer ini…</translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation>Alamat tidak dapat dipakai: %1</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate</source>
        <translation>Sertifikat otoritas</translation>
    </message>
    <message>
        <source>Certificates (%1)</source>
        <translation>Sertifikat (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Semua berkas (%1)</translation>
    </message>
</context>
<context>
    <name>JakOps::LightChip</name>
    <message>
        <source>Being checked…</source>
        <translation>Sedang diperiksa…</translation>
    </message>
</context>
<context>
    <name>JakOps::ListCommand</name>
    <message>
        <source>%1 of %2 reports (--limit shows more).</source>
        <translation>%1 dari %2 laporan (--limit menampilkan lebih banyak).</translation>
    </message>
    <message numerus="yes">
        <source>%1 report(s).</source>
        <translation>
            <numerusform>%1 laporan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::MainWindow</name>
    <message>
        <source>JakOps</source>
        <translation>JakOps</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Membuka penyimpanan…</translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation>Pulihkan cadangan terakhir</translation>
    </message>
    <message>
        <source>Start with an empty store</source>
        <translation>Mulai dengan penyimpanan kosong</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Sample data – JakOps</source>
        <translation>Data contoh – JakOps</translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation>Pilih laporan dahulu.</translation>
    </message>
    <message>
        <source>JakOps %1: operations console for citizen reports. GPL-3.0-or-later.</source>
        <translation>JakOps %1: konsol operasi laporan warga. GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>No open report in this list.</source>
        <translation>Tidak ada laporan terbuka dalam daftar ini.</translation>
    </message>
    <message>
        <source>This is the only open report in this list.</source>
        <translation>Ini satu-satunya laporan terbuka dalam daftar ini.</translation>
    </message>
    <message>
        <source>%1: one report at a time. Choose one of them.</source>
        <translation>%1: satu per satu. Pilih salah satu laporan.</translation>
    </message>
    <message>
        <source>Choose several reports in the queue first, with Ctrl or Shift.</source>
        <translation>Pilih dahulu beberapa laporan di antrean, dengan Ctrl atau Shift.</translation>
    </message>
    <message>
        <source>Indexing the words of the reports: %1 done…</source>
        <translation>Mengindeks kata-kata laporan: %1 selesai…</translation>
    </message>
    <message>
        <source>Finding the kelurahan of each report: %1 done…</source>
        <translation>Menentukan kelurahan tiap laporan: %1 selesai…</translation>
    </message>
    <message>
        <source>Bringing the store to this version: step %1 of %2. With many reports one step can take a minute.</source>
        <translation>Menyesuaikan penyimpanan dengan versi ini: langkah %1 dari %2. Bila laporannya banyak, satu langkah bisa makan semenit.</translation>
    </message>
</context>
<context>
    <name>JakOps::MapFeed</name>
    <message>
        <source>Outside Jakarta</source>
        <translation>Di luar Jakarta</translation>
    </message>
</context>
<context>
    <name>JakOps::MapPanel</name>
    <message>
        <source>Map of reports</source>
        <translation>Peta laporan</translation>
    </message>
    <message>
        <source>Add a base map</source>
        <translation>Tambah peta dasar</translation>
    </message>
    <message>
        <source>Map packages (%1)</source>
        <translation>Paket peta (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Replay the last 24 hours</source>
        <translation>Putar ulang 24 jam terakhir</translation>
    </message>
    <message>
        <source>Add a list of places</source>
        <translation>Tambah daftar tempat</translation>
    </message>
    <message>
        <source>Tables and map layers (%1)</source>
        <translation>Tabel dan lapisan peta (%1)</translation>
    </message>
</context>
<context>
    <name>JakOps::MapViewModel</name>
    <message>
        <source> k</source>
        <translation> rb</translation>
    </message>
    <message>
        <source> m</source>
        <translation> jt</translation>
    </message>
    <message numerus="yes">
        <source>%1 reports on the map</source>
        <translation>
            <numerusform>%1 laporan di peta</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 without a place</source>
        <translation>%1, %2 tanpa lokasi</translation>
    </message>
    <message>
        <source>Schematic map</source>
        <translation>Peta skematik</translation>
    </message>
    <message>
        <source>Official boundaries, ground schematic</source>
        <translation>Batas resmi, dasar skematik</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 reports</source>
        <translation>
            <numerusform>%1 laporan</numerusform>
        </translation>
    </message>
    <message>
        <source>Other statuses in a ring</source>
        <translation>Status lain dalam lingkaran</translation>
    </message>
    <message>
        <source>%1 newest of %2</source>
        <translation>%1 terbaru dari %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 reports at one place</source>
        <translation>
            <numerusform>%1 laporan di satu lokasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reports in this cluster</source>
        <translation>
            <numerusform>%1 laporan dalam kelompok ini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::MappingGrid</name>
    <message>
        <source>What the column %1 holds</source>
        <translation>Isi kolom %1</translation>
    </message>
    <message>
        <source>Kept as further information</source>
        <translation>Disimpan sebagai keterangan tambahan</translation>
    </message>
    <message>
        <source>and %1 more columns, kept as further information</source>
        <translation>dan %1 kolom lain, disimpan sebagai keterangan tambahan</translation>
    </message>
    <message>
        <source>is not kept</source>
        <translation>tidak disimpan</translation>
    </message>
    <message>
        <source>who reported: is sealed, not shown</source>
        <translation>identitas pelapor: disegel, tidak ditampilkan</translation>
    </message>
    <message>
        <source>who reported: is not kept, nothing can be sealed yet</source>
        <translation>identitas pelapor: tidak disimpan, belum ada yang dapat disegel</translation>
    </message>
</context>
<context>
    <name>JakOps::MarketRows</name>
    <message>
        <source>%1 against the city mean</source>
        <translation>%1 terhadap rata-rata kota</translation>
    </message>
    <message>
        <source>in a week %1</source>
        <translation>dalam sepekan %1</translation>
    </message>
</context>
<context>
    <name>JakOps::NewOfficerDialog</name>
    <message>
        <source>Add</source>
        <translation>Tambahkan</translation>
    </message>
    <message>
        <source>New officer</source>
        <translation>Petugas baru</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Code, as histories show it</source>
        <translation>Kode, seperti di riwayat</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>This role works for its kelurahan or kecamatan: both are needed.</source>
        <translation>Peran ini bekerja untuk kelurahan atau kecamatannya: keduanya wajib diisi.</translation>
    </message>
    <message>
        <source>This role works for an agency; without an area in the whole city.</source>
        <translation>Peran ini bekerja untuk OPD; tanpa wilayah berarti seluruh kota.</translation>
    </message>
    <message>
        <source>Without an area in the whole city.</source>
        <translation>Tanpa wilayah berarti seluruh kota.</translation>
    </message>
    <message>
        <source>Choose agency and area from the lists.</source>
        <translation>Pilih OPD dan wilayah dari daftar.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Kedua PIN tidak sama.</translation>
    </message>
</context>
<context>
    <name>JakOps::NewPinFields</name>
    <message>
        <source>PIN, at least %1 characters</source>
        <translation>PIN, sedikitnya %1 karakter</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>PIN sekali lagi</translation>
    </message>
</context>
<context>
    <name>JakOps::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::NoticeStrip</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>a job that failed, what happened, what to do</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>JakOps::OfficerCommand</name>
    <message>
        <source>(disabled)</source>
        <translation>(dinonaktifkan)</translation>
    </message>
    <message>
        <source>No officers yet: jakops officer add makes the first one, who must be a supervisor.</source>
        <translation>Belum ada petugas: jakops officer add membuat yang pertama, yaitu seorang pengawas.</translation>
    </message>
    <message>
        <source>New officer&apos;s PIN: </source>
        <translation>PIN petugas baru: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Sekali lagi: </translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Kedua PIN tidak sama.</translation>
    </message>
    <message>
        <source>%1 may sign in now: %2</source>
        <translation>%1 sekarang boleh masuk: %2</translation>
    </message>
    <message>
        <source>The demo has one officer of each role, without PINs; a profile of your own takes officers.</source>
        <translation>Kota contoh punya satu petugas untuk setiap peran, tanpa PIN; petugas dibuat di profil sendiri.</translation>
    </message>
    <message>
        <source>%1 may not sign in any more.</source>
        <translation>%1 tidak boleh masuk lagi.</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1 boleh masuk lagi.</translation>
    </message>
    <message>
        <source>PIN of %1 until now: </source>
        <translation>PIN %1 sekarang: </translation>
    </message>
    <message>
        <source>%1 signs in with the new PIN from now on.</source>
        <translation>Mulai sekarang %1 masuk dengan PIN baru.</translation>
    </message>
</context>
<context>
    <name>JakOps::OfficerWords</name>
    <message>
        <source>The code needs 2 to 64 lower-case letters, digits, dots or dashes, such as lurah.manggarai.</source>
        <translation>Kode terdiri atas 2 sampai 64 huruf kecil, angka, titik, atau tanda hubung, misalnya lurah.manggarai.</translation>
    </message>
    <message>
        <source>There is an officer with this code already.</source>
        <translation>Sudah ada petugas dengan kode ini.</translation>
    </message>
    <message>
        <source>Write the officer&apos;s name.</source>
        <translation>Tulis nama petugas.</translation>
    </message>
    <message>
        <source>This role works for an agency: choose it.</source>
        <translation>Peran ini bekerja untuk suatu OPD: pilih OPD-nya.</translation>
    </message>
    <message>
        <source>This agency is not known here.</source>
        <translation>OPD ini tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>This role works in an area: choose it.</source>
        <translation>Peran ini bekerja di suatu wilayah: pilih wilayahnya.</translation>
    </message>
    <message>
        <source>This area is not known here.</source>
        <translation>Wilayah ini tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>A PIN has %1 to %2 characters.</source>
        <translation>PIN terdiri atas %1 sampai %2 karakter.</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>PIN ini terlalu mudah ditebak.</translation>
    </message>
    <message>
        <source>Only who manages officers may do this.</source>
        <translation>Hanya pengelola petugas yang boleh melakukan ini.</translation>
    </message>
    <message>
        <source>The first officer must be a supervisor, who can add the others.</source>
        <translation>Petugas pertama harus pengawas, yang dapat menambahkan petugas lain.</translation>
    </message>
    <message>
        <source>Nobody would be left who can manage officers.</source>
        <translation>Tidak akan ada lagi yang dapat mengelola petugas.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Coba lagi dalam %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again at %1.</source>
        <translation>Coba lagi pukul %1.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>PIN salah.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Terlalu banyak PIN salah.</translation>
    </message>
    <message>
        <source>This officer may not sign in any more.</source>
        <translation>Petugas ini tidak boleh masuk lagi.</translation>
    </message>
    <message>
        <source>There is no such officer here.</source>
        <translation>Petugas itu tidak ada di sini.</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Mengekspor laporan</translation>
    </message>
    <message>
        <source>Write monthly reports</source>
        <translation>Membuat laporan bulanan</translation>
    </message>
    <message>
        <source>Change many reports at once</source>
        <translation>Mengubah banyak laporan sekaligus</translation>
    </message>
    <message>
        <source>Ask for a reporter&apos;s identity</source>
        <translation>Mengajukan pembukaan identitas</translation>
    </message>
    <message>
        <source>Approve the opening of an identity</source>
        <translation>Menyetujui pembukaan identitas</translation>
    </message>
    <message>
        <source>Judge follow-up photos</source>
        <translation>Menilai foto tindak lanjut</translation>
    </message>
    <message>
        <source>Manage officers</source>
        <translation>Mengelola petugas</translation>
    </message>
    <message>
        <source>Change rules</source>
        <translation>Mengubah aturan</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Mengimpor laporan</translation>
    </message>
    <message>
        <source>Change area boundaries</source>
        <translation>Mengubah batas wilayah</translation>
    </message>
    <message>
        <source>Take down a citizen&apos;s report</source>
        <translation>Mencatat laporan warga</translation>
    </message>
    <message>
        <source>Back up the store</source>
        <translation>Mencadangkan penyimpanan</translation>
    </message>
    <message>
        <source>%1 may not do this: %2. Who may: %3.</source>
        <extracomment>the officer&apos;s role, what he wanted to do, and the roles that may: &quot;Viewer may not do this: Export reports. Who may: …&quot;</extracomment>
        <translation>%1 tidak berwenang untuk ini: %2. Yang berwenang: %3.</translation>
    </message>
    <message>
        <source>Nobody else holds this officer&apos;s key: reporters&apos; identities that are sealed now could never be opened again.</source>
        <translation>Tidak ada orang lain yang memegang kunci petugas ini: identitas pelapor yang kini tersegel tidak akan pernah bisa dibuka lagi.</translation>
    </message>
    <message>
        <source>Write bulletins</source>
        <translation>Menulis buletin</translation>
    </message>
    <message>
        <source>See how many messages of the hub lie unread</source>
        <translation>Melihat berapa kabar hub yang belum dibaca</translation>
    </message>
</context>
<context>
    <name>JakOps::OfficersDialog</name>
    <message>
        <source>New officer…</source>
        <translation>Petugas baru…</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN baru…</translation>
    </message>
    <message>
        <source>Officers of this console</source>
        <translation>Petugas konsol ini</translation>
    </message>
    <message>
        <source>Nobody is deleted: histories name who did what. Who may not sign in any more stays in the list.</source>
        <translation>Tidak ada yang dihapus: riwayat menyebut siapa berbuat apa. Yang tidak boleh masuk lagi tetap ada di daftar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Membaca daftar…</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Boleh</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Tidak lagi</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Izinkan lagi</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1 sekarang boleh masuk.</translation>
    </message>
    <message>
        <source>%1 signs in with the new PIN from now on.</source>
        <translation>Mulai sekarang %1 masuk dengan PIN baru.</translation>
    </message>
    <message>
        <source>%1 may not sign in any more.</source>
        <translation>%1 tidak boleh masuk lagi.</translation>
    </message>
    <message>
        <source>%1 may sign in again.</source>
        <translation>%1 boleh masuk lagi.</translation>
    </message>
</context>
<context>
    <name>JakOps::OutletCommand</name>
    <message>
        <source>Steps told</source>
        <translation>Langkah disampaikan</translation>
    </message>
    <message>
        <source>The source refuses: %1</source>
        <translation>Sumber menolak: %1</translation>
    </message>
    <message>
        <source>This source is told of every step from now on; what was done before is not told.</source>
        <translation>Mulai sekarang setiap langkah disampaikan ke sumber ini; yang dikerjakan sebelumnya tidak.</translation>
    </message>
    <message>
        <source>%1 steps told, %2 known there already, %3 refused</source>
        <translation>%1 langkah disampaikan, %2 sudah diketahui, %3 ditolak</translation>
    </message>
</context>
<context>
    <name>JakOps::Palette</name>
    <message>
        <source>Nothing has this name.</source>
        <translation>Tidak ada yang bernama ini.</translation>
    </message>
    <message>
        <source>%1 of %2 found; another letter narrows it down.</source>
        <translation>%1 dari %2 yang ditemukan; tambah huruf untuk mempersempit.</translation>
    </message>
    <message>
        <source>Enter does it · Esc closes</source>
        <translation>Enter menjalankan · Esc menutup</translation>
    </message>
    <message>
        <source>Command, page, view, area, place or number</source>
        <translation>Perintah, halaman, tampilan, wilayah, tempat, atau nomor</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palet perintah</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hasil pencarian</translation>
    </message>
</context>
<context>
    <name>JakOps::PaletteDesk</name>
    <message>
        <source>Saved view</source>
        <translation>Tampilan tersimpan</translation>
    </message>
    <message>
        <source>Only on the page with queue, map and report.</source>
        <translation>Hanya di halaman dengan antrean, peta, dan laporan.</translation>
    </message>
    <message>
        <source>Not possible just now.</source>
        <translation>Sekarang tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>%1 reports chosen</source>
        <translation>%1 laporan dipilih</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation>Pilih laporan dahulu.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Buka laporan</translation>
    </message>
</context>
<context>
    <name>JakOps::PanelList</name>
    <message>
        <source>Not now: as it was on %1</source>
        <translation>Bukan sekarang: keadaan pada %1</translation>
    </message>
    <message>
        <source>It could not be read again: this is the last state.</source>
        <translation>Tidak dapat dibaca ulang: ini keadaan terakhir.</translation>
    </message>
</context>
<context>
    <name>JakOps::PanelStates</name>
    <message>
        <source>Read again</source>
        <translation>Baca lagi</translation>
    </message>
</context>
<context>
    <name>JakOps::Period</name>
    <message>
        <source>Any time</source>
        <translation>Semua waktu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Dari … sampai …</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a period: first day, last day</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>JakOps::PeriodPopup</name>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoField</name>
    <message>
        <source>Add photos</source>
        <translation>Tambah foto</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Gambar yang ditempel</translation>
    </message>
    <message>
        <source>%1 and what follows: %2 photos are the most.</source>
        <translation>%1 dan seterusnya: paling banyak %2 foto.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n photo(s)…</source>
        <translation>
            <numerusform>Membaca %n foto…</numerusform>
        </translation>
    </message>
    <message>
        <source>or drop them here, or paste with Ctrl+V</source>
        <translation>atau seret ke sini, atau tempel dengan Ctrl+V</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Tambah foto…</translation>
    </message>
    <message>
        <source>Photos and videos (%1)</source>
        <translation>Foto dan video (%1)</translation>
    </message>
    <message>
        <source>%1: too large. A photo has at most 20 MB and 40 megapixels, a video 100 MB.</source>
        <translation>%1: terlalu besar. Foto paling besar 20 MB dan 40 megapiksel, video 100 MB.</translation>
    </message>
    <message>
        <source>%1: neither a readable photo nor a video. JPEG, PNG, WebP, MP4 and WebM can be added.</source>
        <translation>%1: bukan foto atau video yang dapat dibaca. JPEG, PNG, WebP, MP4, dan WebM dapat ditambahkan.</translation>
    </message>
    <message>
        <source>JPEG, PNG or WebP of at most 20 MB, videos of at most 100 MB</source>
        <translation>JPEG, PNG, atau WebP paling besar 20 MB, video paling besar 100 MB</translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoStrip</name>
    <message>
        <source>Photo %1 of %2</source>
        <translation>Foto %1 dari %2</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Tampilkan besar</translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoTile</name>
    <message>
        <source>Remove this photo</source>
        <translation>Hapus foto ini</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Belum diambil</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Tidak terbaca</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>JakOps::PhotoViewer</name>
    <message>
        <source>Photo %1 of %2</source>
        <translation>Foto %1 dari %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a ticket&apos;s number and which of its photos</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This photo is at its source and was not fetched.</source>
        <translation>Foto ini ada di sumbernya dan belum diambil.</translation>
    </message>
</context>
<context>
    <name>JakOps::PinDialog</name>
    <message>
        <source>Change the PIN</source>
        <translation>Ubah PIN</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Ubah PIN saya</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>PIN baru untuk %1</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>PIN sekarang</translation>
    </message>
    <message>
        <source>For somebody who forgot the PIN. Tell it to nobody else, and have it changed at the next signing in.</source>
        <translation>Untuk petugas yang lupa PIN. Beri tahu hanya dia, dan minta ia mengubahnya saat masuk berikutnya.</translation>
    </message>
    <message>
        <source>Give a new PIN all the same</source>
        <translation>Tetap beri PIN baru</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>Kedua PIN tidak sama.</translation>
    </message>
</context>
<context>
    <name>JakOps::PinReader</name>
    <message>
        <source>No PIN was given: type it in the terminal, or hand it on standard input or by JAKOPS_PIN_FD.</source>
        <translation>PIN belum diberikan: ketik di terminal, atau berikan lewat masukan standar atau JAKOPS_PIN_FD.</translation>
    </message>
</context>
<context>
    <name>JakOps::PlaceField</name>
    <message>
        <source>%1, address of an earlier report</source>
        <translation>%1, alamat laporan terdahulu</translation>
    </message>
    <message>
        <source>%1, area</source>
        <translation>%1, wilayah</translation>
    </message>
    <message>
        <source>No point yet: the area is enough.</source>
        <translation>Belum ada titik: wilayah sudah cukup.</translation>
    </message>
    <message>
        <source>Point %1, outside Jakarta</source>
        <translation>Titik %1, di luar Jakarta</translation>
    </message>
    <message>
        <source>Point %1</source>
        <translation>Titik %1</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Di mana?</translation>
    </message>
    <message>
        <source>Address, kelurahan, or latitude and longitude</source>
        <translation>Alamat, kelurahan, atau lintang dan bujur</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Tempat yang ditemukan</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian nama</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Di peta</translation>
    </message>
    <message>
        <source>Click the place on the map, or push the pin with the arrow keys</source>
        <translation>Klik tempatnya di peta, atau geser pin dengan tombol panah</translation>
    </message>
    <message>
        <source>Without a point</source>
        <translation>Tanpa titik</translation>
    </message>
</context>
<context>
    <name>JakOps::PlaceMap</name>
    <message>
        <source>Place of the report</source>
        <translation>Lokasi laporan</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Tanpa lokasi</translation>
    </message>
    <message>
        <source>On the map, accurate to %1</source>
        <translation>Di peta, ketelitian %1</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Di peta</translation>
    </message>
    <message>
        <source>Schematic map</source>
        <translation>Peta skematik</translation>
    </message>
</context>
<context>
    <name>JakOps::PlaceSection</name>
    <message>
        <source>The exact place is confidential.</source>
        <translation>Lokasi tepatnya dirahasiakan.</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Tanpa lokasi</translation>
    </message>
    <message>
        <source>Outside Jakarta</source>
        <translation>Di luar Jakarta</translation>
    </message>
    <message>
        <source>± %1</source>
        <extracomment>how exact the place is</extracomment>
        <translation>± %1</translation>
    </message>
    <message>
        <source>accuracy unknown</source>
        <translation>ketelitian tidak diketahui</translation>
    </message>
</context>
<context>
    <name>JakOps::PreviewModel</name>
    <message>
        <source>Record</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Isi laporan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>JakOps::PreviewPage</name>
    <message>
        <source>columns as in the last import</source>
        <translation>kolom seperti impor terakhir</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Pemisah</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Catatan pertama</translation>
    </message>
    <message numerus="yes">
        <source>%n, that is all</source>
        <translation>
            <numerusform>%n, itu semuanya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of more</source>
        <translation>
            <numerusform>%n dari lebih banyak</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>and %1 more.</source>
        <translation>dan %1 lagi.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Sumber lain</translation>
    </message>
    <message>
        <source>private</source>
        <translation>rahasia</translation>
    </message>
    <message>
        <source>public</source>
        <translation>publik</translation>
    </message>
    <message>
        <source>Reports that do not say it are</source>
        <translation>Laporan tanpa keterangan privasi</translation>
    </message>
    <message>
        <source>Reports that do not say whether they are private</source>
        <translation>Laporan tanpa keterangan privasi</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with who reported: sealed while they are taken in, not shown here.</source>
        <translation>
            <numerusform>%n kolom berisi identitas pelapor: disegel saat dimuat, tidak ditampilkan di sini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with who reported, not kept: an officer who may ask for identities and one who may approve have to sign in once before anything can be sealed.</source>
        <translation>
            <numerusform>%n kolom berisi identitas pelapor, tidak disimpan: petugas yang boleh mengajukan dan petugas yang boleh menyetujui pembukaan identitas harus masuk sekali sebelum ada yang dapat disegel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::PriceCells</name>
    <message>
        <source>no price</source>
        <translation>tanpa harga</translation>
    </message>
    <message>
        <source>%1 against the city mean</source>
        <translation>%1 terhadap rata-rata kota</translation>
    </message>
    <message>
        <source>in a week %1</source>
        <translation>dalam sepekan %1</translation>
    </message>
    <message>
        <source>City mean</source>
        <translation>Rata-rata kota</translation>
    </message>
</context>
<context>
    <name>JakOps::PriceGridView</name>
    <message>
        <source>Prices: commodities by markets</source>
        <translation>Harga: komoditas menurut pasar</translation>
    </message>
</context>
<context>
    <name>JakOps::PublishForm</name>
    <message>
        <source>Photo %1 of %2</source>
        <translation>Foto %1 dari %2</translation>
    </message>
    <message>
        <source>This photo is not here, or not readable: it cannot be published.</source>
        <translation>Foto ini tidak ada di sini atau tidak terbaca: tidak dapat dipublikasikan.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Teks terlalu panjang.</translation>
    </message>
    <message>
        <source>The photos are still being made.</source>
        <translation>Foto masih dibuat.</translation>
    </message>
    <message>
        <source>Everybody may read this, also who may not read the report itself. Leave out names, house numbers and who complained about whom.</source>
        <translation>Semua orang boleh membaca ini, juga yang tidak boleh membaca laporannya. Jangan sebut nama, nomor rumah, dan siapa mengadukan siapa.</translation>
    </message>
    <message>
        <source>What everybody may read</source>
        <translation>Yang boleh dibaca semua orang</translation>
    </message>
    <message>
        <source>Photo: draw boxes over faces, plates and house numbers</source>
        <translation>Foto: tutup wajah, pelat nomor, dan nomor rumah dengan kotak</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto sebelumnya</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto berikutnya</translation>
    </message>
    <message>
        <source>Add box</source>
        <translation>Tambah kotak</translation>
    </message>
    <message>
        <source>Remove box</source>
        <translation>Hapus kotak</translation>
    </message>
    <message>
        <source>Publish this photo with its boxes</source>
        <translation>Publikasikan foto ini dengan kotaknya</translation>
    </message>
    <message>
        <source>Drag over what nobody is to see: nothing is left of it in the published picture.</source>
        <translation>Seret di atas yang tidak boleh terlihat: tidak ada yang tersisa di gambar yang terbit.</translation>
    </message>
</context>
<context>
    <name>JakOps::PulseStrip</name>
    <message>
        <source>yesterday %1</source>
        <translation>kemarin %1</translation>
    </message>
    <message>
        <source>New today</source>
        <translation>Baru hari ini</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Tampilkan hanya: %1</translation>
    </message>
    <message>
        <source>Show only the reports of today</source>
        <translation>Tampilkan hanya laporan hari ini</translation>
    </message>
    <message>
        <source>Show only reports that are not closed</source>
        <translation>Tampilkan hanya laporan yang belum ditutup</translation>
    </message>
    <message>
        <source>Show only reports whose present stage is past its time</source>
        <translation>Tampilkan hanya laporan yang tahapnya lewat tenggat</translation>
    </message>
    <message>
        <source>Highest alert</source>
        <translation>Siaga tertinggi</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>naik</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>turun</translation>
    </message>
    <message>
        <source>Every post is normal. Measured %1.</source>
        <translation>Semua pos normal. Diukur %1.</translation>
    </message>
    <message>
        <source>%1: %2, measured %3. Posts at Siaga 3 or worse: %4.</source>
        <translation>%1: %2, diukur %3. Pos pada Siaga 3 atau lebih gawat: %4.</translation>
    </message>
    <message>
        <source>ISPU</source>
        <translation>ISPU</translation>
    </message>
    <message>
        <source>The worst station: %1, measured %2.</source>
        <translation>Stasiun terburuk: %1, diukur %2.</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Pangan</translation>
    </message>
    <message>
        <source>jumps</source>
        <translation>lonjakan</translation>
    </message>
    <message>
        <source>%1 rose most within a week. Prices that jumped: %2.</source>
        <translation>%1 naik paling tinggi dalam seminggu. Harga yang melonjak: %2.</translation>
    </message>
    <message>
        <source>No price rose by %1 or more within a week.</source>
        <translation>Tidak ada harga yang naik %1 atau lebih dalam seminggu.</translation>
    </message>
</context>
<context>
    <name>JakOps::QuakeCard</name>
    <message>
        <source>%1 (%2) · %3 km deep · %4 km from Monas</source>
        <translation>%1 (%2) · kedalaman %3 km · %4 km dari Monas</translation>
    </message>
    <message>
        <source>Felt (MMI): %1</source>
        <translation>Dirasakan (MMI): %1</translation>
    </message>
    <message>
        <source>Magnitude %1, %2</source>
        <translation>Magnitudo %1, %2</translation>
    </message>
</context>
<context>
    <name>JakOps::QueueDelegate</name>
    <message>
        <source>Outside Jakarta</source>
        <translation>Di luar Jakarta</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Tanpa lokasi</translation>
    </message>
    <message>
        <source>Private report</source>
        <translation>Laporan privat</translation>
    </message>
    <message>
        <source>Reported %1</source>
        <translation>Dilaporkan %1</translation>
    </message>
    <message>
        <source>Closed: nothing is due</source>
        <translation>Ditutup: tanpa tenggat</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Tenggat %1</translation>
    </message>
    <message>
        <source>Not opened since it changed</source>
        <translation>Belum dibuka sejak berubah</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>Dalam grup</translation>
    </message>
    <message>
        <source>Head of a group</source>
        <translation>Wakil grup</translation>
    </message>
</context>
<context>
    <name>JakOps::QueueHeader</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>%1: click to sort</source>
        <translation>%1: klik untuk mengurutkan</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Kembalikan kolom</translation>
    </message>
</context>
<context>
    <name>JakOps::QueuePanel</name>
    <message>
        <source>No reports yet</source>
        <translation>Belum ada laporan</translation>
    </message>
    <message>
        <source>Import a file or load the demo city.</source>
        <translation>Impor berkas atau muat kota contoh.</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>Impor laporan…</translation>
    </message>
    <message>
        <source>Load the demo city</source>
        <translation>Muat kota contoh</translation>
    </message>
    <message>
        <source>No report matches</source>
        <translation>Tidak ada laporan yang cocok</translation>
    </message>
    <message>
        <source>Widen the filters or search for other words.</source>
        <translation>Longgarkan saringan atau cari kata lain.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Baca lagi</translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s): show</source>
        <translation>
            <numerusform>%n laporan baru: tampilkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: relevance</source>
        <translation>Urutan: relevansi</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Urutan: %1</translation>
    </message>
    <message>
        <source>By relevance</source>
        <translation>Menurut relevansi</translation>
    </message>
</context>
<context>
    <name>JakOps::QueueView</name>
    <message>
        <source>Queue of reports</source>
        <translation>Antrean laporan</translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation>Kolom antrean</translation>
    </message>
</context>
<context>
    <name>JakOps::QuickPanel</name>
    <message>
        <source>This view could not be shown</source>
        <translation>Tampilan ini tidak dapat ditampilkan</translation>
    </message>
</context>
<context>
    <name>JakOps::ReceiptFacts</name>
    <message>
        <source>Receipt of a report</source>
        <translation>Tanda terima laporan</translation>
    </message>
    <message>
        <source>%1, by telephone</source>
        <translation>%1, lewat telepon</translation>
    </message>
    <message>
        <source>%1, counter %2</source>
        <translation>%1, loket %2</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Private report: your name is shown to nobody who works on it.</source>
        <translation>Laporan rahasia: nama Anda tidak ditampilkan kepada siapa pun yang menanganinya.</translation>
    </message>
    <message>
        <source>Keep this number: with it this office can tell you how the work goes.</source>
        <translation>Simpan nomor ini: dengan nomor ini kantor ini dapat memberi tahu perkembangannya.</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
</context>
<context>
    <name>JakOps::ReceiptView</name>
    <message>
        <source>Save the receipt</source>
        <translation>Simpan tanda terima</translation>
    </message>
    <message>
        <source>PDF (%1)</source>
        <translation>PDF (%1)</translation>
    </message>
    <message>
        <source>The report stands</source>
        <translation>Laporan sudah diterima</translation>
    </message>
    <message>
        <source>Number of the report: %1</source>
        <translation>Nomor laporan: %1</translation>
    </message>
    <message>
        <source>Who reported was not kept: nothing can be sealed here yet.</source>
        <translation>Identitas pelapor tidak disimpan: belum ada yang dapat disegel di sini.</translation>
    </message>
    <message>
        <source>Who reported is sealed.</source>
        <translation>Identitas pelapor disegel.</translation>
    </message>
    <message>
        <source>Nobody was named.</source>
        <translation>Tidak ada nama.</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>Warga berikutnya</translation>
    </message>
    <message>
        <source>Print receipt…</source>
        <translation>Cetak tanda terima…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Buka laporan</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Tanda terima seperti yang dicetak</translation>
    </message>
</context>
<context>
    <name>JakOps::ReferenceDialog</name>
    <message>
        <source>Choose a column</source>
        <translation>Pilih kolom</translation>
    </message>
    <message>
        <source>The place on the map</source>
        <translation>Titik pada peta</translation>
    </message>
    <message>
        <source>In the same column</source>
        <translation>Di kolom yang sama</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Add a list of places</source>
        <translation>Tambah daftar tempat</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Nama daftar</translation>
    </message>
    <message>
        <source>Name of a place</source>
        <translation>Nama tempat</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Lintang</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Bujur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>What the file says is kept in the profile; the file itself is not needed any more.</source>
        <translation>Isi berkas disimpan di profil; berkasnya tidak diperlukan lagi.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Which column of the file says what? A name and a place are needed.</source>
        <translation>Kolom mana berisi apa? Nama dan tempat harus ada.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReferenceLayers</name>
    <message>
        <source>%1 of %2 rows have no name or no place</source>
        <translation>%1 dari %2 baris tanpa nama atau tanpa lokasi</translation>
    </message>
    <message>
        <source>Phone: %1</source>
        <translation>Telepon: %1</translation>
    </message>
    <message>
        <source>Source: a list added %1</source>
        <translation>Sumber: daftar yang ditambahkan %1</translation>
    </message>
    <message>
        <source>%1, not shown</source>
        <translation>%1, tidak ditampilkan</translation>
    </message>
</context>
<context>
    <name>JakOps::RelationRow</name>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>what a button does, and with which report</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>JakOps::RelationSection</name>
    <message>
        <source>Perhaps the same report</source>
        <translation>Mungkin laporan yang sama</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Tampilkan semua (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Private reports are not compared for your role.</source>
        <translation>Laporan privat tidak dibandingkan untuk peran Anda.</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Digabung ke</translation>
    </message>
    <message>
        <source>Separate again…</source>
        <translation>Pisahkan kembali…</translation>
    </message>
    <message>
        <source>Merged into this report</source>
        <translation>Digabung ke laporan ini</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n laporan</numerusform>
        </translation>
    </message>
    <message>
        <source>Head of a group</source>
        <translation>Wakil grup</translation>
    </message>
    <message>
        <source>In a group</source>
        <translation>Dalam grup</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>Bubarkan…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Keluarkan…</translation>
    </message>
    <message>
        <source>Head of the group</source>
        <translation>Wakil grup</translation>
    </message>
    <message numerus="yes">
        <source>This report is closed, but %n of its group are still open.</source>
        <translation>
            <numerusform>Laporan ini sudah ditutup, tetapi %n dalam grupnya masih terbuka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open besides this one</source>
        <translation>
            <numerusform>%n lainnya masih terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>All others are closed</source>
        <translation>Semua yang lain sudah ditutup</translation>
    </message>
    <message>
        <source>No other report belongs to it.</source>
        <translation>Belum ada laporan lain di dalamnya.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not listed</source>
        <translation>
            <numerusform>dan %n lainnya, tidak didaftar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::RelationWords</name>
    <message>
        <source>at the same time</source>
        <extracomment>how long before or after the open report another came in</extracomment>
        <translation>pada waktu yang sama</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 lebih awal</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 lebih baru</translation>
    </message>
    <message>
        <source>the same photo</source>
        <translation>foto yang sama</translation>
    </message>
    <message>
        <source>a photo of the same picture</source>
        <translation>foto dari gambar yang sama</translation>
    </message>
    <message>
        <source>similar words</source>
        <translation>kata-kata mirip</translation>
    </message>
    <message>
        <source>same category</source>
        <translation>kategori sama</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>tempat sama</translation>
    </message>
    <message>
        <source>about the same time</source>
        <translation>waktu berdekatan</translation>
    </message>
    <message>
        <source>The same report as %1.</source>
        <translation>Laporan yang sama dengan %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them begun first</source>
        <translation>
            <numerusform>%n di antaranya mulai dikerjakan lebih dulu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from another group</source>
        <translation>
            <numerusform>%n dari grup lain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n tidak dapat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>not from the status “%1”</source>
        <translation>tidak dari status “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n report(s) of the group.</source>
        <translation>
            <numerusform>Dilakukan untuk %n laporan dalam grup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed:</source>
        <translation>
            <numerusform>%n gagal:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) ready</source>
        <translation>
            <numerusform>%n laporan siap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::RelocateForm</name>
    <message>
        <source>This is no place. Write latitude and longitude, such as %1.</source>
        <translation>Ini bukan lokasi. Tulis lintang dan bujur, misalnya %1.</translation>
    </message>
    <message>
        <source>%1 from the present place.</source>
        <translation>%1 dari lokasi sekarang.</translation>
    </message>
    <message>
        <source>This is far outside Jakarta.</source>
        <translation>Ini jauh di luar Jakarta.</translation>
    </message>
    <message>
        <source>Drag the pin on the map</source>
        <translation>Geser pin di peta</translation>
    </message>
    <message>
        <source>Or latitude and longitude</source>
        <translation>Atau lintang dan bujur</translation>
    </message>
</context>
<context>
    <name>JakOps::ReplayBar</name>
    <message>
        <source>Replay</source>
        <translation>Putar ulang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A step back</source>
        <translation>Mundur selangkah</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Kiri</translation>
    </message>
    <message>
        <source>A step on</source>
        <translation>Maju selangkah</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Kanan</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Kecepatan putar ulang</translation>
    </message>
    <message>
        <source>Moment shown</source>
        <translation>Waktu yang ditampilkan</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Kembali ke sekarang</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>speed of a replay, such as 2 times</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
</context>
<context>
    <name>JakOps::ReplyButton</name>
    <message>
        <source>Fill in {%1} first: it is not known of this report.</source>
        <translation>Isi {%1} dahulu: belum diketahui untuk laporan ini.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Put a prepared text here (Ctrl+J)</source>
        <translation>Masukkan teks yang sudah disiapkan (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportCity</name>
    <message>
        <source>Floods, air and food</source>
        <translation>Banjir, udara, dan pangan</translation>
    </message>
    <message>
        <source>From the city&apos;s sources, as they published it; what cannot be true is left out.</source>
        <translation>Dari sumber data kota sebagaimana diterbitkan; nilai yang mustahil tidak dihitung.</translation>
    </message>
    <message>
        <source>Highest water levels</source>
        <translation>Tinggi muka air tertinggi</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pos</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Tertinggi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Siaga</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Siaga %1</source>
        <translation>Siaga %1</translation>
    </message>
    <message>
        <source>Air quality index (ISPU)</source>
        <translation>Indeks standar pencemar udara (ISPU)</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Stasiun</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>Category of the mean</source>
        <translation>Kategori rata-rata</translation>
    </message>
    <message>
        <source>Food prices that moved most</source>
        <translation>Harga pangan yang paling berubah</translation>
    </message>
    <message>
        <source>Commodity</source>
        <translation>Komoditas</translation>
    </message>
    <message>
        <source>First price</source>
        <translation>Harga awal</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>Harga akhir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>No water level of this month is in the store.</source>
        <translation>Tidak ada tinggi muka air bulan ini dalam penyimpanan.</translation>
    </message>
    <message>
        <source>No air quality index of this month is in the store.</source>
        <translation>Tidak ada indeks kualitas udara bulan ini dalam penyimpanan.</translation>
    </message>
    <message>
        <source>No food price of this month is in the store.</source>
        <translation>Tidak ada harga pangan bulan ini dalam penyimpanan.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportColumn</name>
    <message>
        <source>The text of private reports is not shown to your role.</source>
        <translation>Teks laporan privat tidak ditampilkan untuk peran Anda.</translation>
    </message>
    <message>
        <source>The report has no text.</source>
        <translation>Laporan ini tanpa teks.</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>Kata-kata %1</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Tanpa foto</translation>
    </message>
    <message>
        <source>The photos of private reports are not shown to your role.</source>
        <translation>Foto laporan privat tidak ditampilkan untuk peran Anda.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportCommand</name>
    <message>
        <source>No such agency: %1</source>
        <translation>OPD tidak dikenal: %1</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Laporan bulanan</translation>
    </message>
    <message>
        <source>%1 files written to %2: %3 reports, %4 of them without what is private.</source>
        <translation>%1 berkas ditulis ke %2: %3 laporan, %4 di antaranya tanpa bagian yang rahasia.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportDesk</name>
    <message>
        <source>Folder for the monthly report</source>
        <translation>Folder untuk laporan bulanan</translation>
    </message>
    <message>
        <source>Another job is still under way.</source>
        <translation>Pekerjaan lain masih berjalan.</translation>
    </message>
    <message>
        <source>Writing the monthly report</source>
        <translation>Menulis laporan bulanan</translation>
    </message>
    <message>
        <source>Monthly report written: %1 files on %2 reports, %3 of them without what is private.</source>
        <translation>Laporan bulanan ditulis: %1 berkas tentang %2 laporan, %3 di antaranya tanpa bagian yang rahasia.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportDialog</name>
    <message>
        <source>Monthly report</source>
        <translation>Laporan bulanan</translation>
    </message>
    <message>
        <source>%1 (until now)</source>
        <translation>%1 (sampai sekarang)</translation>
    </message>
    <message>
        <source>The city, and one of each agency</source>
        <translation>Seluruh kota, dan satu untuk tiap OPD</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Written are pages (PDF), a workbook (XLSX), a table (CSV), a map layer (GeoJSON) and the public progress file (Open311). Nothing of a private report is in them but that there is one.</source>
        <translation>Yang ditulis: halaman (PDF), buku kerja (XLSX), tabel (CSV), lapisan peta (GeoJSON), dan berkas kemajuan publik (Open311). Dari laporan rahasia tidak ada isi, alamat, titik, atau fotonya.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportPdf</name>
    <message>
        <source>By agency</source>
        <translation>Menurut OPD</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Menurut kategori</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>Menurut kota</translation>
    </message>
    <message>
        <source>By kelurahan</source>
        <translation>Menurut kelurahan</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Menurut kanal</translation>
    </message>
    <message>
        <source>Monthly report on citizens&apos; complaints</source>
        <translation>Laporan bulanan pengaduan warga</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Data per %1</translation>
    </message>
    <message>
        <source>Sample data: every report here is made up.</source>
        <translation>Data contoh: semua laporan di sini rekaan.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Angka kunci</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Artinya</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Yang belum selesai</translation>
    </message>
    <message>
        <source>Nothing is open, from this month or an earlier one.</source>
        <translation>Tidak ada yang terbuka, dari bulan ini maupun sebelumnya.</translation>
    </message>
    <message>
        <source>%1 reports of all months are open on the day of the data, %2 of them past their limit. Half of them are older than %3, one of ten is older than %4.</source>
        <translation>Pada hari data diambil, %1 laporan dari semua bulan belum selesai, %2 di antaranya lewat tenggat. Separuhnya lebih tua dari %3, satu dari sepuluh lebih tua dari %4.</translation>
    </message>
    <message>
        <source>Age of those of %1</source>
        <translation>Umur laporan terbuka dari %1</translation>
    </message>
    <message>
        <source>When reports come in</source>
        <translation>Kapan laporan masuk</translation>
    </message>
    <message>
        <source>Reports of the month by weekday and hour (WIB).</source>
        <translation>Laporan bulan ini menurut hari dan jam (WIB).</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Perkembangan per bulan</translation>
    </message>
    <message>
        <source>The %1 with most reports, of %2. All of them are in the workbook (XLSX) of this month.</source>
        <translation>%1 dengan laporan terbanyak, dari %2. Semuanya ada dalam buku kerja (XLSX) bulan ini.</translation>
    </message>
    <message>
        <source>Kelurahan with the lowest share on time</source>
        <translation>Kelurahan dengan persentase tepat waktu terendah</translation>
    </message>
    <message>
        <source>Of those with at least %1 reports done or past their limit.</source>
        <translation>Dari yang mempunyai sedikitnya %1 laporan selesai atau lewat tenggat.</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Cara menghitung</translation>
    </message>
    <message>
        <source>For the Governor</source>
        <translation>Untuk Gubernur</translation>
    </message>
    <message>
        <source>For the head of %1</source>
        <translation>Untuk kepala %1</translation>
    </message>
</context>
<context>
    <name>JakOps::ReportWords</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>Monthly report on citizens&apos; complaints, %1</source>
        <translation>Laporan bulanan pengaduan warga, %1</translation>
    </message>
    <message>
        <source>Special Capital Region of Jakarta</source>
        <translation>Provinsi Daerah Khusus Jakarta</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>Source: JakOps, the reports in its store as of %1</source>
        <translation>Sumber: JakOps, laporan dalam penyimpanannya, data per %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>% done</source>
        <translation>% selesai</translation>
    </message>
    <message>
        <source>% on time</source>
        <translation>% tepat waktu</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat tenggat</translation>
    </message>
    <message>
        <source>Response, median</source>
        <translation>Tanggapan, median</translation>
    </message>
    <message>
        <source>Response, 90 % within</source>
        <translation>Tanggapan, 90 % dalam</translation>
    </message>
    <message>
        <source>Completion, median</source>
        <translation>Penyelesaian, median</translation>
    </message>
    <message>
        <source>Completion, 90 % within</source>
        <translation>Penyelesaian, 90 % dalam</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Dibuka kembali</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>TL ditolak</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>share on time (right)</source>
        <translation>persentase tepat waktu (kanan)</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 poin</translation>
    </message>
    <message>
        <source>No reports came in during %1.</source>
        <translation>Tidak ada laporan yang masuk selama %1.</translation>
    </message>
    <message>
        <source>None is open from earlier months.</source>
        <translation>Tidak ada laporan terbuka dari bulan sebelumnya.</translation>
    </message>
    <message>
        <source>%1 reports of earlier months are still open.</source>
        <translation>%1 laporan dari bulan lain belum selesai.</translation>
    </message>
    <message>
        <source>In %1, %2 reports came in</source>
        <translation>Selama %1 masuk %2 laporan</translation>
    </message>
    <message>
        <source>(%1 against the month before)</source>
        <translation>(%1 dibanding bulan sebelumnya)</translation>
    </message>
    <message>
        <source>%1 of them are done: %2 of what was to be done. %3 are still open, %4 of those past their limit.</source>
        <translation>%1 laporan di antaranya selesai, yaitu %2 dari yang harus diselesaikan. %3 laporan belum selesai, %4 di antaranya lewat tenggat.</translation>
    </message>
    <message>
        <source>Half of those done took no longer than %1, nine of ten no longer than %2; %3 were done on time.</source>
        <translation>Separuh laporan selesai dalam %1 atau lebih cepat, sembilan dari sepuluh dalam %2; tepat waktu %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Most were about %1.</source>
        <translation>Terbanyak mengenai %1.</translation>
    </message>
    <message>
        <source>The median and the 90 % value are durations that really occurred (nearest rank), from hour to hour without taking out nights and holidays. A response is known only where the source told of it.</source>
        <translation>Median dan nilai 90 % adalah lama waktu yang benar-benar terjadi (peringkat terdekat), dihitung terus-menerus tanpa mengurangi malam dan hari libur. Tanggapan hanya diketahui bila sumber menyampaikannya.</translation>
    </message>
    <message>
        <source>Reports belong to the agency that has them on the day of the data, and to the kelurahan their place lies in. Areas are counted with all reports, private ones too; nothing of a private report but these counts is told.</source>
        <translation>Laporan dihitung pada OPD yang memegangnya pada hari data diambil, dan pada kelurahan tempat lokasinya. Semua laporan dihitung, termasuk yang dirahasiakan; dari laporan rahasia tidak ada yang disampaikan selain hitungan ini.</translation>
    </message>
    <message>
        <source>Everything is as of %1. Counted again later, the share done and on time of the same month may be another.</source>
        <translation>Semua angka per %1. Bila dihitung lagi kemudian, persentase selesai dan tepat waktu untuk bulan yang sama dapat berubah.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Angka kunci</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>%1 (hours)</source>
        <translation>%1 (jam)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Received (WIB)</source>
        <translation>Diterima (WIB)</translation>
    </message>
    <message>
        <source>Closed (WIB)</source>
        <translation>Ditutup (WIB)</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Rahasia</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Lintang</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Bujur</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Isi laporan</translation>
    </message>
    <message>
        <source>Preliminary: the history of older reports is still being read. Times, the share on time, reopened and rejected ones are not whole yet; let the console run and write this report again.</source>
        <translation>Sementara: riwayat laporan lama masih dibaca. Lama waktu, persentase tepat waktu, yang dibuka kembali, dan yang ditolak belum lengkap; biarkan konsol berjalan lalu tulis laporan ini lagi.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (lanjutan)</translation>
    </message>
    <message>
        <source>Rating (answers)</source>
        <translation>Nilai (jawaban)</translation>
    </message>
    <message>
        <source>Answers of the survey</source>
        <translation>Jawaban survei</translation>
    </message>
    <message>
        <source>Every figure is of the reports received in the month, and of their state on the day of the data. What each means stands beside it on the page of key figures. The limit for completing is that of the rules this console works by; time spent waiting for the reporter&apos;s answer is added to it where the rule says so.</source>
        <translation>Setiap angka mengenai laporan yang diterima dalam bulan ini, dengan keadaannya pada hari data diambil. Artinya tertulis di sampingnya pada halaman angka kunci. Tenggat penyelesaian adalah tenggat dalam aturan yang dipakai konsol ini; waktu menunggu jawaban pelapor ditambahkan kepadanya bila aturannya menyebut demikian.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReviewCopyDialog</name>
    <message>
        <source>With the photos (videos never)</source>
        <translation>Dengan foto (video tidak pernah)</translation>
    </message>
    <message>
        <source>Write the copy…</source>
        <translation>Tulis salinan…</translation>
    </message>
    <message>
        <source>Copy for review</source>
        <translation>Salinan peninjauan</translation>
    </message>
    <message>
        <source>One file that every console opens for reading only. Who reported is in no copy, nor are drafts, PINs and keys.</source>
        <translation>Satu berkas yang dibuka konsol mana pun, hanya untuk dibaca. Identitas pelapor, draf, PIN, dan kunci tidak pernah ikut.</translation>
    </message>
    <message>
        <source>Reported from</source>
        <translation>Dilaporkan dari</translation>
    </message>
    <message>
        <source>Up to and with</source>
        <translation>Sampai dengan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>The whole city</source>
        <translation>Seluruh kota</translation>
    </message>
    <message>
        <source>Only who may read private reports takes them along.</source>
        <translation>Hanya yang berhak membaca laporan privat dapat membawanya.</translation>
    </message>
    <message>
        <source>Private reports</source>
        <translation>Laporan privat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Periode berakhir sebelum dimulai.</translation>
    </message>
    <message>
        <source>Choose the area from the list, or leave it empty.</source>
        <translation>Pilih wilayah dari daftar, atau kosongkan.</translation>
    </message>
</context>
<context>
    <name>JakOps::ReviewWords</name>
    <message>
        <source>With the words and photos of private reports</source>
        <translation>Dengan isi dan foto laporan privat</translation>
    </message>
    <message>
        <source>Without words, photos and places of private reports</source>
        <translation>Tanpa isi, foto, dan lokasi laporan privat</translation>
    </message>
    <message>
        <source>the whole city</source>
        <translation>seluruh kota</translation>
    </message>
    <message>
        <source>reported up to %1</source>
        <translation>dilaporkan sampai %1</translation>
    </message>
    <message>
        <source>reported from %1 to %2</source>
        <translation>dilaporkan %1 sampai %2</translation>
    </message>
    <message>
        <source>Copy for review, for reading only: %1 reports, %2, %3. %4. Made on %5 by %6.</source>
        <translation>Salinan peninjauan, hanya untuk dibaca: %1 laporan, %2, %3. %4. Dibuat %5 oleh %6.</translation>
    </message>
</context>
<context>
    <name>JakOps::RoutingDialog</name>
    <message>
        <source>Test a file of rules</source>
        <translation>Uji berkas aturan</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabel (*.csv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Membaca %1</translation>
    </message>
    <message>
        <source>%1, tested on the newest %2 reports: %3 go where they go now, %4 would go elsewhere, %5 nowhere.</source>
        <translation>%1, diuji pada %2 laporan terbaru: %3 tetap, %4 akan ke tempat lain, %5 tanpa tujuan.</translation>
    </message>
    <message>
        <source>The test was stopped. Nothing was changed.</source>
        <translation>Pengujian dihentikan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>%1 cannot be used, the rules before stay. %2</source>
        <translation>%1 tidak dapat dipakai, aturan sebelumnya tetap berlaku. %2</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>priority as it is</source>
        <translation>prioritas tetap</translation>
    </message>
    <message>
        <source>The newest %1 of them are listed. Enter opens a report.</source>
        <translation>Ditampilkan %1 yang terbaru. Enter membuka laporan.</translation>
    </message>
    <message>
        <source>Enter opens a report.</source>
        <translation>Enter membuka laporan.</translation>
    </message>
    <message>
        <source>These rules are in force now.</source>
        <translation>Aturan ini sekarang berlaku.</translation>
    </message>
    <message>
        <source>The built-in rules are in force again. The file is kept as routing.csv.old.</source>
        <translation>Aturan bawaan berlaku lagi. Berkasnya disimpan sebagai routing.csv.old.</translation>
    </message>
    <message>
        <source>In force: %1 rules of this profile.</source>
        <translation>Berlaku: %1 aturan profil ini.</translation>
    </message>
    <message>
        <source>In force: the %1 built-in rules.</source>
        <translation>Berlaku: %1 aturan bawaan.</translation>
    </message>
    <message>
        <source>This profile&apos;s routing.csv cannot be used: %1</source>
        <translation>routing.csv profil ini tidak dapat dipakai: %1</translation>
    </message>
    <message>
        <source>Test a file of rules first.</source>
        <translation>Uji dulu sebuah berkas aturan.</translation>
    </message>
    <message>
        <source>Routing rules</source>
        <translation>Aturan penerusan</translation>
    </message>
    <message>
        <source>Test a file of rules…</source>
        <translation>Uji berkas aturan…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Take over these rules</source>
        <translation>Pakai aturan ini</translation>
    </message>
    <message>
        <source>Back to the built-in rules</source>
        <translation>Kembali ke aturan bawaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Reports that would go elsewhere</source>
        <translation>Laporan yang akan ke tempat lain</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>A file of rules is tested on the newest %1 reports before it is taken over. Columns: %2.</source>
        <translation>Berkas aturan diuji pada %1 laporan terbaru sebelum dipakai. Kolom: %2.</translation>
    </message>
</context>
<context>
    <name>JakOps::RoutingWords</name>
    <message>
        <source>It usually handles the category %1 here.</source>
        <translation>Biasanya menangani kategori %1 di sini.</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>kategori %1</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>wilayah %1</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>kanal %1</translation>
    </message>
    <message>
        <source>word “%1”</source>
        <translation>kata “%1”</translation>
    </message>
    <message>
        <source>any report</source>
        <translation>semua laporan</translation>
    </message>
    <message>
        <source>Rule in line %1: %2.</source>
        <translation>Aturan baris %1: %2.</translation>
    </message>
</context>
<context>
    <name>JakOps::RulesDialog</name>
    <message>
        <source>Routing</source>
        <translation>Penerusan</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Jam kerja</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalasi</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Setelah</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>%1 (wrong)</source>
        <extracomment>a table of rules whose file cannot be used</extracomment>
        <translation>%1 (salah)</translation>
    </message>
    <message>
        <source>The kelurahan there</source>
        <translation>Kelurahan setempat</translation>
    </message>
    <message>
        <source>The kecamatan there</source>
        <translation>Kecamatan setempat</translation>
    </message>
    <message>
        <source>%1, the unit there</source>
        <extracomment>the unit of an agency that works where the report is</extracomment>
        <translation>%1, unit setempat</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Built-in rules: %1. A file %2 in the profile&apos;s folder takes their place.</source>
        <translation>Aturan bawaan: %1. Berkas %2 di folder profil menggantikannya.</translation>
    </message>
    <message>
        <source>Rules from this profile&apos;s %1: %2.</source>
        <translation>Aturan dari %1 profil ini: %2.</translation>
    </message>
    <message>
        <source>Rules from this profile&apos;s %1 as it was when it was last right: %2.</source>
        <translation>Aturan dari %1 profil ini sebagaimana terakhir benar: %2.</translation>
    </message>
    <message>
        <source>The file was changed since the start: what it says now holds from the next start.</source>
        <translation>Berkas diubah sejak JakOps dibuka: isinya yang sekarang berlaku sejak JakOps dibuka lagi.</translation>
    </message>
    <message>
        <source>%1 cannot be used, the rules before stay. %2</source>
        <translation>%1 tidak dapat dipakai, aturan sebelumnya tetap berlaku. %2</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Aturan yang berlaku</translation>
    </message>
    <message>
        <source>Tables of rules</source>
        <translation>Tabel aturan</translation>
    </message>
    <message>
        <source>Test routing rules…</source>
        <translation>Uji aturan penerusan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::SearchBox</name>
    <message>
        <source>Search number, address, words…</source>
        <translation>Cari nomor, alamat, kata…</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Cari laporan</translation>
    </message>
    <message>
        <source>Number of the report, then Enter</source>
        <translation>Nomor laporan, lalu Enter</translation>
    </message>
</context>
<context>
    <name>JakOps::SeedCommand</name>
    <message>
        <source>Demo reports</source>
        <translation>Laporan contoh</translation>
    </message>
    <message>
        <source>Demo city: %1 reports with %2 events, %3 of them open.</source>
        <translation>Kota contoh: %1 laporan dengan %2 peristiwa, %3 di antaranya terbuka.</translation>
    </message>
    <message>
        <source>Sample reports come into a demo city only: jakops seed makes one.</source>
        <translation>Laporan contoh hanya masuk ke kota contoh: buat dengan jakops seed.</translation>
    </message>
    <message>
        <source>Sample reports</source>
        <translation>Laporan contoh</translation>
    </message>
    <message>
        <source>%1 sample reports came in.</source>
        <translation>%1 laporan contoh telah masuk.</translation>
    </message>
    <message>
        <source>The open window shows real reports: sample reports come into a demo city only.</source>
        <translation>Jendela yang terbuka memuat laporan sungguhan: laporan contoh hanya masuk ke kota contoh.</translation>
    </message>
    <message>
        <source>The open window has not opened its store yet.</source>
        <translation>Jendela yang terbuka belum selesai membuka datanya.</translation>
    </message>
    <message>
        <source>The open window has this profile: sample reports come in there now (File menu switches them off).</source>
        <translation>Profil ini sedang terbuka di sebuah jendela: laporan contoh kini masuk di sana (matikan lewat menu Berkas).</translation>
    </message>
</context>
<context>
    <name>JakOps::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan tik</translation>
    </message>
    <message>
        <source>Any key closes this</source>
        <translation>Tekan tombol apa saja untuk menutup</translation>
    </message>
</context>
<context>
    <name>JakOps::ShowCommand</name>
    <message>
        <source> (to about %1)</source>
        <translation> (sekitar %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Ditugaskan kepada</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Dilaporkan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Pelapor</translation>
    </message>
    <message>
        <source>identity kept secret</source>
        <translation>identitas dirahasiakan</translation>
    </message>
    <message>
        <source>  Text, photos and place of this private report are not shown to this role.</source>
        <translation>  Teks, foto dan lokasi laporan privat ini tidak ditampilkan untuk peran ini.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Possible now: %1</source>
        <translation>Yang dapat dilakukan: %1</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalasi</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>mulai %1</translation>
    </message>
    <message>
        <source>Public version: %1</source>
        <translation>Versi terbuka: %1</translation>
    </message>
</context>
<context>
    <name>JakOps::SignInForm</name>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Nama atau kode</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Remember on this device for 12 hours</source>
        <translation>Ingat di perangkat ini selama 12 jam</translation>
    </message>
    <message>
        <source>The device&apos;s keychain keeps a secret. The PIN is asked for again after that, and when the window was locked.</source>
        <translation>Gantungan kunci perangkat menyimpan sebuah rahasia. PIN diminta lagi sesudahnya, dan setelah jendela dikunci.</translation>
    </message>
    <message>
        <source>This device has no keychain that could keep a secret.</source>
        <translation>Perangkat ini tidak punya gantungan kunci yang dapat menyimpan rahasia.</translation>
    </message>
</context>
<context>
    <name>JakOps::SlaWords</name>
    <message>
        <source>Assigned to me</source>
        <translation>Ditugaskan ke saya</translation>
    </message>
    <message>
        <source>My unit&apos;s</source>
        <translation>Unit saya</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Jatuh tempo hari ini</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>To be validated</source>
        <translation>Menunggu validasi</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Belum ditugaskan</translation>
    </message>
    <message>
        <source>Escalated to us</source>
        <translation>Eskalasi ke kami</translation>
    </message>
    <message>
        <source>Open reports that are assigned to me</source>
        <translation>Laporan terbuka yang ditugaskan kepada saya</translation>
    </message>
    <message>
        <source>Open reports at my agency or in my area</source>
        <translation>Laporan terbuka di OPD saya atau di wilayah saya</translation>
    </message>
    <message>
        <source>Due before midnight</source>
        <translation>Jatuh tempo sebelum tengah malam</translation>
    </message>
    <message>
        <source>Past the limit of their stage</source>
        <translation>Melewati batas waktu tahapnya</translation>
    </message>
    <message>
        <source>Follow-up rejected, reopened, declined or answered by the reporter, and not taken up again yet</source>
        <translation>Tindak lanjut ditolak, dibuka kembali, dikembalikan unit lain, atau dijawab pelapor, dan belum dikerjakan lagi</translation>
    </message>
    <message>
        <source>The follow-up is there and waits for validation</source>
        <translation>Tindak lanjut sudah ada dan menunggu validasi</translation>
    </message>
    <message>
        <source>Nobody has them yet</source>
        <translation>Belum ada petugasnya</translation>
    </message>
    <message>
        <source>Left lying by a unit below ours past the time the rules give</source>
        <translation>Dibiarkan unit di bawah kami melewati waktu menurut aturan</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Tanggapan</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Koordinasi</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Penyelesaian</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validasi</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n jam kerja</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n hari kerja</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands still: the reporter is asked</source>
        <translation>Berhenti sementara: menunggu jawaban pelapor</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Sisa %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>Terlambat %1</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Tidak dinilai</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Limit %1, due %2</source>
        <extracomment>limit of a stage and when it is over</extracomment>
        <translation>Batas %1, jatuh tempo %2</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>selesai %1</translation>
    </message>
    <message>
        <source>stood still for %1</source>
        <translation>berhenti selama %1</translation>
    </message>
    <message>
        <source>until %1 at the latest</source>
        <translation>paling lama sampai %1</translation>
    </message>
    <message>
        <source>the holidays of %1 are not known: only weekends are left out</source>
        <translation>hari libur %1 belum ada: hanya akhir pekan yang tidak dihitung</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>share of reports done in time, and of how many</extracomment>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Reporter asked</source>
        <translation>Pelapor ditanya</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Perlu diverifikasi</translation>
    </message>
    <message>
        <source>Place in doubt</source>
        <translation>Lokasi diragukan</translation>
    </message>
    <message>
        <source>The reporter was asked and has not answered yet, or did and nobody has taken it up</source>
        <translation>Pelapor ditanya dan belum menjawab, atau sudah menjawab dan belum ditindaklanjuti</translation>
    </message>
    <message>
        <source>The field verification team is asked to look</source>
        <translation>Tim verifikasi diminta melihat ke lapangan</translation>
    </message>
    <message>
        <source>Waiting, and the place is missing, at a border, outside Jakarta, or not where the report says</source>
        <translation>Menunggu, dan lokasinya tidak ada, di perbatasan, di luar Jakarta, atau tidak seperti yang disebut laporan</translation>
    </message>
    <message>
        <source>Closed by the limit of completion, out of all that were closed as done and of the open ones past it. Time spent waiting for the reporter&apos;s answer is added to the limit where its rule says so. Open reports within it do not count yet; returned, withdrawn and merged ones never.</source>
        <translation>Ditutup sebagai selesai dalam batas penyelesaian, dari semua yang selesai dan yang masih terbuka melewati batas itu. Waktu menunggu jawaban pelapor ditambahkan ke batas bila aturannya menyebut demikian. Laporan terbuka yang belum lewat batas belum dihitung; yang dikembalikan, ditarik, atau digabung tidak pernah dihitung.</translation>
    </message>
</context>
<context>
    <name>JakOps::SourceDetail</name>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Address and pace</source>
        <translation>Alamat dan jeda</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Baca berkas</translation>
    </message>
    <message>
        <source>What an office hands over as a file, in the form of this source.</source>
        <translation>Berkas yang diserahkan dinas, dalam bentuk sumber ini.</translation>
    </message>
    <message>
        <source>Code of post or market, where the file does not say</source>
        <translation>Kode pos atau pasar, bila berkas tidak menyebutnya</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>Impor berkas…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Hidupkan</translation>
    </message>
    <message>
        <source>Sample data runs in a demo city, and nowhere else.</source>
        <translation>Data contoh hanya berjalan di kota contoh.</translation>
    </message>
    <message>
        <source>It has no address yet.</source>
        <translation>Belum ada alamatnya.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Tanya sekarang</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this machine.</source>
        <translation>Luring: tidak ada yang keluar dari komputer ini.</translation>
    </message>
</context>
<context>
    <name>JakOps::SourceForm</name>
    <message>
        <source>That is no address: it begins with https:// or http:// and names a server.</source>
        <translation>Itu bukan alamat: awali dengan https:// atau http:// lalu nama server.</translation>
    </message>
    <message>
        <source>A source is asked at most every %1 seconds and at least every %2 days.</source>
        <translation>Jeda paling singkat %1 detik dan paling lama %2 hari.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>none: only files are read</source>
        <translation>kosong: hanya berkas yang dibaca</translation>
    </message>
    <message>
        <source>Ask every</source>
        <translation>Tanya setiap</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Satuan waktu</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>detik</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>{date}, {month}, {area} and {station} are filled in when it is asked.</source>
        <translation>{date}, {month}, {area} dan {station} diisi saat ditanya.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>JakOps::SourceRun</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Jawaban terakhir</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>Newest measurement</source>
        <translation>Pengukuran terbaru</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Gagal berturut-turut</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Ditanya lagi</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>nothing new at the source</source>
        <translation>tidak ada yang baru di sumbernya</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>%1, %2 of them new or changed</source>
        <translation>%1, di antaranya %2 baru atau berubah</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Baris ditolak</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Row %1 %2</source>
        <translation>Baris %1 %2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… dan %1 lagi</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris ditolak</translation>
    </message>
</context>
<context>
    <name>JakOps::SourceTexts</name>
    <message>
        <source>Asking, %1 of %2</source>
        <translation>Bertanya, %1 dari %2</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Bertanya…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>How long ago it last gave an answer that could be used</source>
        <translation>Berapa lama sejak jawaban terakhir yang dapat dipakai</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>How old its newest measurement is</source>
        <translation>Umur pengukuran terbarunya</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Terbaru</translation>
    </message>
    <message>
        <source>Values of the last answer that were new or changed</source>
        <translation>Nilai jawaban terakhir yang baru atau berubah</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Rows of the last answer that could not be used</source>
        <translation>Baris jawaban terakhir yang tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>When it is asked next</source>
        <translation>Kapan ditanya lagi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikut</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>what happened, then what to do: two sentences</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>JakOps::SourcesPanel</name>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 dari %2 hidup</translation>
    </message>
    <message>
        <source>%1, %2 failing</source>
        <translation>%1, %2 gagal</translation>
    </message>
    <message>
        <source>Import a file into this source</source>
        <translation>Impor berkas ke sumber ini</translation>
    </message>
    <message>
        <source>Data (*.csv *.json *.geojson *.xml *.html *.txt);;All files (*)</source>
        <translation>Data (*.csv *.json *.geojson *.xml *.html *.txt);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Membaca %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 values, %4 of them new or changed, %5 rows rejected</source>
        <translation>%1: %2 baris, %3 nilai, di antaranya %4 baru atau berubah, %5 baris ditolak</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber data</translation>
    </message>
    <message>
        <source>No source is asked until somebody switches it on here. What is chosen, and changed addresses, are kept in this profile&apos;s feeds.json.</source>
        <translation>Tidak ada sumber yang ditanya sebelum dihidupkan di sini. Pilihan dan alamat yang diubah disimpan di feeds.json profil ini.</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this machine</source>
        <translation>Luring: tidak ada yang keluar dari komputer ini</translation>
    </message>
    <message>
        <source>Parts of feeds.json could not be used; the rest holds:</source>
        <translation>Sebagian feeds.json tidak dapat dipakai; sisanya berlaku:</translation>
    </message>
</context>
<context>
    <name>JakOps::StatusLine</name>
    <message>
        <source>no hub</source>
        <translation>tanpa hub</translation>
    </message>
    <message>
        <source>This console works alone: nothing is sent to or fetched from other consoles.</source>
        <translation>Konsol ini bekerja sendiri: tidak ada yang dikirim ke atau diambil dari konsol lain.</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 belum terkirim</translation>
    </message>
    <message>
        <source>Steps recorded here that no hub has received. They are safe in the store.</source>
        <translation>Langkah yang tercatat di sini dan belum diterima hub. Semuanya aman di penyimpanan.</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>data per %1</translation>
    </message>
    <message>
        <source>opening the store</source>
        <translation>membuka penyimpanan</translation>
    </message>
    <message>
        <source>store good</source>
        <translation>penyimpanan baik</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>menyimpan</translation>
    </message>
    <message>
        <source>store damaged</source>
        <translation>penyimpanan rusak</translation>
    </message>
    <message numerus="yes">
        <source>%1 report(s)</source>
        <translation>
            <numerusform>%1 laporan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 report(s), %2 chosen</source>
        <translation>
            <numerusform>%1 laporan, %2 dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>reading histories: %1</source>
        <translation>membaca riwayat: %1</translation>
    </message>
    <message>
        <source>Once after an update: how the work on each older report went is read from its history. Until all are read, figures and queues of those reports are not whole.</source>
        <translation>Sekali setelah pembaruan: jalannya penanganan tiap laporan lama dibaca dari riwayatnya. Sampai semuanya terbaca, angka dan antrean laporan itu belum lengkap.</translation>
    </message>
</context>
<context>
    <name>JakOps::StoreJobs</name>
    <message>
        <source>Import area boundaries</source>
        <translation>Impor batas wilayah</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json);;All files (*)</source>
        <translation>GeoJSON (*.geojson *.json);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Importing area boundaries</source>
        <translation>Mengimpor batas wilayah</translation>
    </message>
    <message>
        <source>Back to the schematic boundaries</source>
        <translation>Kembali ke batas skematik</translation>
    </message>
    <message>
        <source>%1 areas in force. %2 reports looked at, %3 now in another kelurahan, %4 outside.</source>
        <translation>%1 wilayah berlaku. %2 laporan diperiksa, %3 kini di kelurahan lain, %4 di luar.</translation>
    </message>
    <message>
        <source>sample-reports</source>
        <translation>laporan-contoh</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>laporan</translation>
    </message>
    <message>
        <source>Export the reports of the present filters</source>
        <translation>Ekspor laporan sesuai saringan</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Map layer (*.geojson)</source>
        <translation>Lapisan peta (*.geojson)</translation>
    </message>
    <message>
        <source>Exporting reports</source>
        <translation>Mengekspor laporan</translation>
    </message>
    <message>
        <source>%1 reports written to %2, %3 of them without what you may not see.</source>
        <translation>%1 laporan ditulis ke %2, %3 di antaranya tanpa bagian yang tidak boleh Anda lihat.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Mencadangkan</translation>
    </message>
    <message>
        <source>Backed up and checked: %1, %2.</source>
        <translation>Dicadangkan dan diperiksa: %1, %2.</translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation>Cadangan harian</translation>
    </message>
    <message>
        <source>Loading the demo city</source>
        <translation>Memuat kota contoh</translation>
    </message>
    <message>
        <source>Demo city loaded: %1 made-up reports, %2 of them open.</source>
        <translation>Kota contoh dimuat: %1 laporan rekaan, %2 di antaranya terbuka.</translation>
    </message>
    <message>
        <source>Sample reports keep coming in</source>
        <translation>Laporan contoh masuk terus</translation>
    </message>
    <message>
        <source>%1 made-up reports a minute come in until this is switched off.</source>
        <translation>%1 laporan contoh per menit masuk sampai dimatikan.</translation>
    </message>
    <message>
        <source>%1 made-up reports come in, %2 a minute.</source>
        <translation>%1 laporan contoh masuk, %2 per menit.</translation>
    </message>
    <message>
        <source>Write a copy for review</source>
        <translation>Tulis salinan peninjauan</translation>
    </message>
    <message>
        <source>review</source>
        <translation>peninjauan</translation>
    </message>
    <message>
        <source>Copy for review (*.jakops)</source>
        <translation>Salinan peninjauan (*.jakops)</translation>
    </message>
    <message>
        <source>Writing a copy for review</source>
        <translation>Menulis salinan peninjauan</translation>
    </message>
    <message>
        <source>%1 reports and %2 photos copied to %3, %4. Left out of %5 reports: what is private.</source>
        <translation>%1 laporan dan %2 foto disalin ke %3, %4. Dari %5 laporan, yang privat tidak ikut.</translation>
    </message>
    <message>
        <source>Open a copy for review</source>
        <translation>Buka salinan peninjauan</translation>
    </message>
</context>
<context>
    <name>JakOps::SuggestionChips</name>
    <message>
        <source>Suggested: %1 %2</source>
        <extracomment>a category or agency, and how sure the suggestion is</extracomment>
        <translation>Saran: %1 %2</translation>
    </message>
    <message>
        <source>Learned from the closed reports of this store: of a hundred such answers about %1 were right. Click to choose it.</source>
        <translation>Dipelajari dari laporan selesai di penyimpanan ini: dari seratus saran seperti ini kira-kira %1 benar. Klik untuk memilihnya.</translation>
    </message>
</context>
<context>
    <name>JakOps::SummaryPage</name>
    <message>
        <source>This import is undone.</source>
        <translation>Impor ini telah dibatalkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) removed.</source>
        <translation>
            <numerusform>%n laporan dihapus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) as before.</source>
        <translation>
            <numerusform>%n laporan seperti semula.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) kept, because somebody has worked on them since.</source>
        <translation>
            <numerusform>%n laporan dipertahankan karena sudah dikerjakan petugas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped; what was read until then stays</source>
        <translation>Impor dihentikan; yang sudah terbaca tetap tersimpan</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Impor selesai</translation>
    </message>
    <message>
        <source>read</source>
        <translation>dibaca</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>diperbarui</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>All rejected records with their reasons are in the file.</source>
        <translation>Semua catatan yang ditolak beserta alasannya ada di berkas.</translation>
    </message>
    <message>
        <source>Open the folder of the rejected records</source>
        <translation>Buka folder catatan yang ditolak</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Batalkan impor ini</translation>
    </message>
    <message>
        <source>Another import</source>
        <translation>Impor lain</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>They are in the queue and on the map.</source>
        <translation>Laporannya ada di antrean dan di peta.</translation>
    </message>
    <message numerus="yes">
        <source>%n categories are known now.</source>
        <translation>
            <numerusform>%n kategori kini dikenal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here is new: the store is as it was.</source>
        <translation>Tidak ada yang baru: penyimpanan tetap seperti semula.</translation>
    </message>
</context>
<context>
    <name>JakOps::SurveyWords</name>
    <message>
        <source>Reporter&apos;s rating</source>
        <translation>Nilai pelapor</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>JakOps::SyncCommand</name>
    <message>
        <source>Photos and videos: to send %1, to fetch %2.</source>
        <translation>Foto dan video: belum terkirim %1, belum diambil %2.</translation>
    </message>
    <message>
        <source>Read anew: %1</source>
        <translation>Dibaca ulang: %1</translation>
    </message>
    <message>
        <source>This profile works alone. jakops hub join ADDRESS --code CODE</source>
        <translation>Profil ini bekerja sendiri. jakops hub join ALAMAT --code KODE</translation>
    </message>
    <message>
        <source>Hub %1 as %2: to send %3, waiting here %4, to fetch %5.</source>
        <translation>Hub %1 sebagai %2: belum terkirim %3, menunggu di sini %4, belum diambil %5.</translation>
    </message>
    <message>
        <source>Who reported, sealed: to send %1, not taken by the hub %2.</source>
        <translation>Identitas pelapor, tersegel: akan dikirim %1, tidak diterima hub %2.</translation>
    </message>
</context>
<context>
    <name>JakOps::SyncDialog</name>
    <message>
        <source>Working with the hub</source>
        <translation>Kerja dengan hub</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Area or unit</source>
        <translation>Wilayah atau unit</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>Dibaca sampai</translation>
    </message>
    <message>
        <source>How far each area and unit was read</source>
        <translation>Sampai mana setiap wilayah dan unit dibaca</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Save a log for support…</source>
        <translation>Simpan catatan untuk dukungan…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Nothing to tell</source>
        <translation>Tidak ada kabar</translation>
    </message>
    <message>
        <source>What the hub could not take as you meant it stands here until you have read it.</source>
        <translation>Yang tidak dapat diterima hub seperti maksud Anda ada di sini sampai Anda membacanya.</translation>
    </message>
    <message>
        <source>Messages of the hub</source>
        <translation>Kabar dari hub</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Sudah saya baca</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Buka laporan</translation>
    </message>
    <message>
        <source>Make it my follow-up</source>
        <translation>Jadikan penyelesaian</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Masuk sebagai</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Terakhir dibaca</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Belum terkirim</translation>
    </message>
    <message>
        <source>Of these, in doubt</source>
        <translation>Di antaranya diragukan</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Tetap di sini</translation>
    </message>
    <message>
        <source>Photos under way</source>
        <translation>Foto dalam perjalanan</translation>
    </message>
    <message>
        <source>%1 to send, %2 to fetch</source>
        <translation>%1 dikirim, %2 diambil</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>as the hub&apos;s</source>
        <translation>sama dengan hub</translation>
    </message>
    <message>
        <source>%1 off the hub&apos;s</source>
        <translation>meleset %1 dari hub</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>dalam %1 dtk</translation>
    </message>
    <message>
        <source>Read anew because of</source>
        <translation>Dibaca ulang karena</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Kabar</translation>
    </message>
    <message>
        <source>Messages (%1)</source>
        <translation>Kabar (%1)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Join again…</source>
        <translation>Gabung lagi…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>inside this computer (a socket): nothing goes over a network</source>
        <translation>di dalam komputer ini (soket): tidak ada yang melewati jaringan</translation>
    </message>
    <message>
        <source>encrypted (%1), the hub&apos;s name and certificate are checked</source>
        <translation>terenkripsi (%1), nama dan sertifikat hub diperiksa</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <translation>%1 (%2 lagi)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Unread by officers</source>
        <translation>Belum dibaca petugas</translation>
    </message>
    <message>
        <source>Unread by officers (%1)</source>
        <translation>Belum dibaca petugas (%1)</translation>
    </message>
    <message>
        <source>Who reported</source>
        <translation>Identitas pelapor</translation>
    </message>
    <message>
        <source>%1 to send, sealed</source>
        <translation>%1 akan dikirim, tersegel</translation>
    </message>
    <message>
        <source>%1 not taken by the hub: kept here, sealed</source>
        <translation>%1 tidak diterima hub: tetap di sini, tersegel</translation>
    </message>
</context>
<context>
    <name>JakOps::SyncWords</name>
    <message>
        <source>refused by the hub</source>
        <translation>ditolak hub</translation>
    </message>
    <message>
        <source>offline %1</source>
        <translation>luring %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>luring</translation>
    </message>
    <message>
        <source>first reading</source>
        <translation>pembacaan pertama</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>menyambung…</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>tertinggal %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>Your account at the hub is shut.</source>
        <translation>Akun Anda di hub ditutup.</translation>
    </message>
    <message>
        <source>The hub has shut this computer out.</source>
        <translation>Hub menutup akses komputer ini.</translation>
    </message>
    <message>
        <source>The hub does not know this computer yet.</source>
        <translation>Hub belum mengenal komputer ini.</translation>
    </message>
    <message>
        <source>The hub is newer than this program.</source>
        <translation>Hub lebih baru daripada program ini.</translation>
    </message>
    <message>
        <source>The hub does not work with this computer.</source>
        <translation>Hub tidak melayani komputer ini.</translation>
    </message>
    <message>
        <source>No connection to the hub. The data here are those of %1.</source>
        <translation>Tidak ada sambungan ke hub. Data di sini adalah data %1.</translation>
    </message>
    <message>
        <source>No connection to the hub yet.</source>
        <translation>Belum tersambung ke hub.</translation>
    </message>
    <message>
        <source>Everything is being read from the hub; you can work meanwhile.</source>
        <translation>Semua data sedang dibaca dari hub; Anda dapat bekerja sementara itu.</translation>
    </message>
    <message>
        <source>Connecting to the hub…</source>
        <translation>Menyambung ke hub…</translation>
    </message>
    <message>
        <source>Connected; %1 changes are on their way.</source>
        <translation>Tersambung; %1 perubahan sedang diambil.</translation>
    </message>
    <message>
        <source>Connected. Changes of others come at once.</source>
        <translation>Tersambung. Perubahan rekan langsung terlihat.</translation>
    </message>
    <message>
        <source>Connected. Changes of others come within half a minute.</source>
        <translation>Tersambung. Perubahan rekan terlihat dalam setengah menit.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator. What you do here is kept and sent when he lets you in again.</source>
        <translation>Hubungi administrator hub. Yang Anda kerjakan di sini disimpan dan dikirim setelah akses dibuka lagi.</translation>
    </message>
    <message>
        <source>Ask the hub&apos;s administrator for a code and join again. What you did here is kept and sent then.</source>
        <translation>Minta kode kepada administrator hub, lalu bergabung lagi. Yang sudah Anda kerjakan disimpan dan dikirim sesudahnya.</translation>
    </message>
    <message>
        <source>Install the newer program. What you do here is kept and sent then.</source>
        <translation>Pasang program yang lebih baru. Yang Anda kerjakan di sini disimpan dan dikirim sesudahnya.</translation>
    </message>
    <message>
        <source>Go on working: what you do is kept here and sent as soon as the hub answers.</source>
        <translation>Lanjutkan bekerja: yang Anda kerjakan disimpan di sini dan dikirim begitu hub menjawab.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1. Set it: times of your steps are corrected by the hub.</source>
        <translation>Jam komputer ini meleset %1. Setel jamnya: waktu langkah Anda dikoreksi oleh hub.</translation>
    </message>
    <message>
        <source>The report already was &quot;%1&quot;.</source>
        <translation>Laporan sudah berstatus &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The report is &quot;%1&quot; meanwhile.</source>
        <translation>Laporan kini berstatus &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The report went to another unit meanwhile.</source>
        <translation>Laporan sudah pindah ke unit lain.</translation>
    </message>
    <message>
        <source>The report is not there any more.</source>
        <translation>Laporan sudah tidak ada.</translation>
    </message>
    <message>
        <source>The hub has no such report for you.</source>
        <translation>Hub tidak memiliki laporan itu untuk Anda.</translation>
    </message>
    <message>
        <source>Somebody changed the status before.</source>
        <translation>Statusnya lebih dahulu diubah orang lain.</translation>
    </message>
    <message>
        <source>Somebody gave the report to another unit or officer before.</source>
        <translation>Laporan lebih dahulu diserahkan ke unit atau petugas lain.</translation>
    </message>
    <message>
        <source>Somebody changed category or priority before.</source>
        <translation>Kategori atau prioritas lebih dahulu diubah orang lain.</translation>
    </message>
    <message>
        <source>Somebody changed the report before.</source>
        <translation>Laporan lebih dahulu diubah orang lain.</translation>
    </message>
    <message>
        <source>Somebody put the report at another place before.</source>
        <translation>Lokasi laporan lebih dahulu dipindahkan orang lain.</translation>
    </message>
    <message>
        <source>The field check was answered otherwise before.</source>
        <translation>Verifikasi lapangan sudah dijawab lain.</translation>
    </message>
    <message>
        <source>It was done before this computer worked with a hub.</source>
        <translation>Dikerjakan sebelum komputer ini memakai hub.</translation>
    </message>
    <message>
        <source>Somebody did the same before.</source>
        <translation>Hal yang sama sudah dikerjakan orang lain.</translation>
    </message>
    <message>
        <source>The report became private meanwhile.</source>
        <translation>Laporan sudah menjadi rahasia.</translation>
    </message>
    <message>
        <source>Your role at the hub does not allow it.</source>
        <translation>Peran Anda di hub tidak mengizinkannya.</translation>
    </message>
    <message>
        <source>The report is not of your area or unit.</source>
        <translation>Laporan bukan dari wilayah atau unit Anda.</translation>
    </message>
    <message>
        <source>The hub could not read it.</source>
        <translation>Hub tidak dapat membacanya.</translation>
    </message>
    <message>
        <source>The hub says: %1.</source>
        <translation>Kata hub: %1.</translation>
    </message>
    <message>
        <source>Became a note</source>
        <translation>Menjadi catatan</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Tidak diterima</translation>
    </message>
    <message>
        <source>Late work of a colleague</source>
        <translation>Pekerjaan rekan yang terlambat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; came too late. %2 Your words and photos stand in the report as a note.</source>
        <translation>&quot;%1&quot; datang terlambat. %2 Kata dan foto Anda ada di laporan sebagai catatan.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not taken. %2 Your words and photos stand here only: copy what is still needed.</source>
        <translation>&quot;%1&quot; tidak diterima. %2 Kata dan foto Anda hanya ada di sini: salin yang masih diperlukan.</translation>
    </message>
    <message>
        <source>%1 worked on this report without knowing that it is yours now. %2 You may use the words and photos.</source>
        <translation>%1 mengerjakan laporan ini tanpa tahu bahwa kini milik Anda. %2 Kata dan fotonya boleh Anda pakai.</translation>
    </message>
    <message numerus="yes">
        <source>The hub&apos;s certificate expires in %n day(s). Tell the administrator: after that nobody gets in.</source>
        <translation>
            <numerusform>Sertifikat hub habis dalam %n hari. Beri tahu administrator: sesudah itu tidak ada yang dapat masuk.</numerusform>
        </translation>
    </message>
    <message>
        <source>first reading: %1</source>
        <translation>pembacaan pertama: %1</translation>
    </message>
    <message>
        <source>Everything is being read from the hub, %1 reports so far; you can work meanwhile.</source>
        <translation>Semua data sedang dibaca dari hub, %1 laporan sejauh ini; Anda dapat bekerja sementara itu.</translation>
    </message>
</context>
<context>
    <name>JakOps::TemplatesDialog</name>
    <message>
        <source>templates.csv of the profile: %1</source>
        <translation>templates.csv profil: %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Tanpa nama</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (bawaan)</translation>
    </message>
    <message>
        <source>Choose a category from the list.</source>
        <translation>Pilih kategori dari daftar.</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Semua status</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Name in the menu</source>
        <translation>Nama di menu</translation>
    </message>
    <message>
        <source>Offered in the form</source>
        <translation>Ditawarkan pada formulir</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Filled in of the report; who reported never is</source>
        <translation>Diisi dari laporan; pelapor tidak pernah diisi</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>JakOps::TicketBody</name>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>The photos of private reports are shown to the Government Bureau and Jakarta Smart City only.</source>
        <translation>Foto laporan privat hanya ditampilkan untuk Biro Pemerintahan dan Jakarta Smart City.</translation>
    </message>
    <message>
        <source>The text of private reports is not shown to your role.</source>
        <translation>Teks laporan privat tidak ditampilkan untuk peran Anda.</translation>
    </message>
    <message>
        <source>The report has no text.</source>
        <translation>Laporan ini tanpa teks.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n peristiwa</numerusform>
        </translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>public version</source>
        <translation>versi terbuka</translation>
    </message>
</context>
<context>
    <name>JakOps::TicketHeader</name>
    <message>
        <source>Copy the number</source>
        <translation>Salin nomor</translation>
    </message>
    <message>
        <source>Private report</source>
        <translation>Laporan privat</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Ditutup %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Tenggat %1</translation>
    </message>
</context>
<context>
    <name>JakOps::TicketHints</name>
    <message>
        <source>accuracy ± %1</source>
        <translation>akurasi ± %1</translation>
    </message>
    <message>
        <source>accuracy unknown, taken as ± %1</source>
        <translation>akurasi tidak diketahui, dianggap ± %1</translation>
    </message>
    <message>
        <source>At the border: %1 lies %2 away (%3).</source>
        <translation>Di perbatasan: %1 berjarak %2 (%3).</translation>
    </message>
    <message>
        <source>The point lies %1 from the border of %2 (%3). Please handle it if it is in your area.</source>
        <translation>Titik laporan berjarak %1 dari batas %2 (%3). Mohon ditangani bila masuk wilayah Anda.</translation>
    </message>
    <message>
        <source>The report names %1, but its point lies in %2.</source>
        <translation>Laporan menyebut %1, tetapi titiknya berada di %2.</translation>
    </message>
    <message>
        <source>The point lies outside Jakarta.</source>
        <translation>Titik laporan berada di luar Jakarta.</translation>
    </message>
    <message>
        <source>The point lies outside Jakarta, %1 from %2.</source>
        <translation>Titik laporan berada di luar Jakarta, %1 dari %2.</translation>
    </message>
    <message>
        <source>The reporter has not answered by %1.</source>
        <translation>Pelapor belum menjawab sampai %1.</translation>
    </message>
    <message>
        <source>An answer of the reporter is awaited until %1.</source>
        <translation>Jawaban pelapor ditunggu sampai %1.</translation>
    </message>
    <message>
        <source>The verification team is asked to look.</source>
        <translation>Tim verifikasi diminta melihat ke lapangan.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>By the rules: %1. %2</source>
        <translation>Menurut aturan: %1. %2</translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation>Kembalikan ke %1</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Teruskan ke %1</translation>
    </message>
</context>
<context>
    <name>JakOps::TicketPanel</name>
    <message>
        <source>No report chosen</source>
        <translation>Belum ada laporan dipilih</translation>
    </message>
    <message>
        <source>Choose one in the queue or on the map.</source>
        <translation>Pilih satu di antrean atau di peta.</translation>
    </message>
    <message>
        <source>This report is no longer here</source>
        <translation>Laporan ini tidak ada lagi</translation>
    </message>
    <message>
        <source>The import that brought it was undone.</source>
        <translation>Impor yang membawanya telah dibatalkan.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Meanwhile: %1. Look again before you send.</source>
        <translation>Sementara itu: %1. Lihat lagi sebelum mengirim.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>a ticket&apos;s number and what was done to it</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” was not stored. %3</source>
        <translation>%1: “%2” tidak tersimpan. %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>What you write cannot be kept as a draft now. %1</source>
        <translation>Tulisan Anda saat ini tidak dapat disimpan sebagai rancangan. %1</translation>
    </message>
    <message>
        <source>Draft discarded: %1.</source>
        <translation>Rancangan dibuang: %1.</translation>
    </message>
    <message>
        <source>%1 is merged into %2.</source>
        <translation>%1 digabung ke %2.</translation>
    </message>
    <message>
        <source>Both are in a group under %1.</source>
        <translation>Keduanya dalam satu grup di bawah %1.</translation>
    </message>
    <message>
        <source>Biro Pemerintahan has this report already.</source>
        <translation>Laporan ini sudah di Biro Pemerintahan.</translation>
    </message>
    <message>
        <source>The place is clearly inside one kelurahan: there is no neighbour to name.</source>
        <translation>Lokasinya jelas di dalam satu kelurahan: tidak ada tetangga yang dapat disebut.</translation>
    </message>
    <message>
        <source>Also open at the console of %1</source>
        <translation>Sedang dibuka oleh %1</translation>
    </message>
</context>
<context>
    <name>JakOps::TimeChart</name>
    <message>
        <source>Chart</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Simpan grafik</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Gambar (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (PDF)…</source>
        <translation>Dokumen vektor (PDF)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabel (CSV)…</translation>
    </message>
    <message>
        <source>Show the whole range</source>
        <translation>Tampilkan seluruh rentang</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Data contoh</translation>
    </message>
</context>
<context>
    <name>JakOps::TimeHistogram</name>
    <message>
        <source>Whole period</source>
        <translation>Seluruh periode</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>sejak %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a period and how many reports it holds</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 report(s)</source>
        <translation>
            <numerusform>%1 laporan</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports over time</source>
        <translation>Laporan menurut waktu</translation>
    </message>
    <message>
        <source>Arrow keys move the period, with Shift they move its end, with Ctrl its beginning; Esc for all</source>
        <translation>Tombol panah menggeser periode, dengan Shift akhirnya, dengan Ctrl awalnya; Esc untuk semua</translation>
    </message>
    <message>
        <source>No reports in any period</source>
        <translation>Tidak ada laporan pada periode mana pun</translation>
    </message>
    <message>
        <source>Reports per day</source>
        <translation>Laporan per hari</translation>
    </message>
    <message>
        <source>Reports per week</source>
        <translation>Laporan per minggu</translation>
    </message>
    <message>
        <source>Reports per month</source>
        <translation>Laporan per bulan</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <extracomment>reports per day, at most so many</extracomment>
        <translation>%1, paling banyak %2</translation>
    </message>
    <message>
        <source>%1; %2 outside the axis</source>
        <extracomment>a caption, then how many reports have a time that the axis does not show</extracomment>
        <translation>%1; %2 di luar sumbu</translation>
    </message>
</context>
<context>
    <name>JakOps::TimelineDelegate</name>
    <message>
        <source>Not stored yet</source>
        <translation>Belum tersimpan</translation>
    </message>
</context>
<context>
    <name>JakOps::TopBar</name>
    <message>
        <source>Officer: %1</source>
        <translation>Petugas: %1</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Data contoh</translation>
    </message>
    <message>
        <source>These reports are made up. They are not from citizens.</source>
        <translation>Laporan ini rekaan. Bukan dari warga.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Terang atau gelap</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>JakOps::Tour</name>
    <message>
        <source>Cannot write to %1</source>
        <translation>Tidak dapat menulis ke %1</translation>
    </message>
    <message>
        <source>The tour stopped: %1</source>
        <translation>Tur berhenti: %1</translation>
    </message>
    <message numerus="yes">
        <source>The main job went from Menunggu to Selesai. %n picture(s) in %1</source>
        <translation>
            <numerusform>Pekerjaan utama berjalan dari Menunggu sampai Selesai. %n gambar di %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::TriageForm</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Usulan: %1</translation>
    </message>
    <message>
        <source>Choose a category from the list.</source>
        <translation>Pilih kategori dari daftar.</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>Pilih kategori.</translation>
    </message>
    <message>
        <source>Choose an agency from the list.</source>
        <translation>Pilih OPD dari daftar.</translation>
    </message>
    <message>
        <source>Choose an agency.</source>
        <translation>Pilih OPD.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>OPD</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Ketik sebagian namanya</translation>
    </message>
    <message>
        <source>Not enough closed reports yet to learn suggestions from.</source>
        <translation>Belum cukup data: laporan selesai masih terlalu sedikit untuk belajar memberi saran.</translation>
    </message>
</context>
<context>
    <name>JakOps::UnreadPage</name>
    <message>
        <source>Nothing lies unread</source>
        <translation>Semua sudah dibaca</translation>
    </message>
    <message>
        <source>What the hub could not take as an officer meant it stands here until he has read it.</source>
        <translation>Yang tidak dapat diterima hub seperti maksud petugas tercatat di sini sampai ia membacanya.</translation>
    </message>
    <message>
        <source>What lies unread, by officer</source>
        <translation>Yang belum dibaca, menurut petugas</translation>
    </message>
    <message>
        <source>Area or unit</source>
        <translation>Wilayah atau unit</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Became a note</source>
        <translation>Menjadi catatan</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Tidak diterima</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Tertua</translation>
    </message>
    <message>
        <source>%1 of what officers did came otherwise than they meant, and they have not read it yet.</source>
        <translation>%1 tindakan petugas berakhir lain dari maksudnya, dan mereka belum membacanya.</translation>
    </message>
</context>
<context>
    <name>JakOps::ValidationPanel</name>
    <message>
        <source>Nothing waits for validation</source>
        <translation>Tidak ada yang menunggu validasi</translation>
    </message>
    <message>
        <source>Follow-ups that were sent with photos appear here.</source>
        <translation>Tindak lanjut yang dikirim beserta foto muncul di sini.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>%1 wait; shown are the %2 that wait longest.</source>
        <translation>%1 menunggu; ditampilkan %2 yang paling lama menunggu.</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s), the longest waiting first.</source>
        <translation>
            <numerusform>%n tindak lanjut, yang terlama menunggu lebih dahulu.</numerusform>
        </translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Semua (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reported %1</source>
        <translation>Dilaporkan %1</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>Tindak lanjut %1</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <translation>Tindak lanjut: %1</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Waiting for validation</source>
        <translation>Menunggu validasi</translation>
    </message>
    <message>
        <source>Follow-ups that wait for validation</source>
        <translation>Tindak lanjut yang menunggu validasi</translation>
    </message>
    <message>
        <source>Show only one light</source>
        <translation>Tampilkan satu hasil saja</translation>
    </message>
</context>
<context>
    <name>JakOps::VerifiedForm</name>
    <message>
        <source>Choose what was found.</source>
        <translation>Pilih hasil di lapangan.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Teks terlalu panjang.</translation>
    </message>
    <message>
        <source>The photos are still being read.</source>
        <translation>Foto masih dibaca.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hasil di lapangan</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Photos (optional)</source>
        <translation>Foto (opsional)</translation>
    </message>
</context>
<context>
    <name>JakOps::VideoView</name>
    <message>
        <source>This computer cannot play the video. Save it and open it with another program.</source>
        <translation>Komputer ini tidak dapat memutar videonya. Simpan lalu buka dengan program lain.</translation>
    </message>
    <message>
        <source>The video&apos;s pictures are too large to be shown here.</source>
        <translation>Gambar video terlalu besar untuk ditampilkan di sini.</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>Simpan video</translation>
    </message>
    <message>
        <source>The video cannot be saved there.</source>
        <translation>Video tidak dapat disimpan di sana.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Putar</translation>
    </message>
    <message>
        <source>Position in the video</source>
        <translation>Posisi dalam video</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
</context>
<context>
    <name>JakOps::ViewDesk</name>
    <message>
        <source>View “%1” saved.</source>
        <translation>Tampilan “%1” disimpan.</translation>
    </message>
    <message>
        <source>View “%1” deleted. The views&apos; menu brings it back.</source>
        <translation>Tampilan “%1” dihapus. Menu Tampilan dapat mengembalikannya.</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Tampilan tersimpan</translation>
    </message>
    <message>
        <source>Save view as a file</source>
        <translation>Simpan tampilan sebagai berkas</translation>
    </message>
    <message>
        <source>Views (*.jakops-view)</source>
        <translation>Tampilan (*.jakops-view)</translation>
    </message>
    <message>
        <source>View saved as %1.</source>
        <translation>Tampilan disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation>Buka tampilan</translation>
    </message>
    <message>
        <source>The reports behind a number are of this moment and cannot be kept as a view.</source>
        <translation>Laporan di balik sebuah angka hanya berlaku saat ini dan tidak dapat disimpan sebagai tampilan.</translation>
    </message>
</context>
<context>
    <name>JakOps::ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Views 1–%1</source>
        <translation>Tampilan 1–%1</translation>
    </message>
    <message>
        <source>Saved views: filter, map and columns under a name</source>
        <translation>Tampilan tersimpan: saringan, peta, dan kolom dengan satu nama</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Tampilan tersimpan</translation>
    </message>
    <message>
        <source>No view saved yet</source>
        <translation>Belum ada tampilan tersimpan</translation>
    </message>
    <message>
        <source>Save what is shown as… (name, Enter)</source>
        <translation>Simpan sebagai… (nama, Enter)</translation>
    </message>
    <message>
        <source>Manage views</source>
        <translation>Atur tampilan</translation>
    </message>
    <message>
        <source>Bring back “%1”</source>
        <translation>Kembalikan “%1”</translation>
    </message>
    <message>
        <source>Open a view from a file…</source>
        <translation>Buka tampilan dari berkas…</translation>
    </message>
    <message>
        <source>Name, Enter</source>
        <translation>Nama, Enter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Naik</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Turun</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Simpan sebagai berkas…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Views 1</source>
        <translation>Tampilan 1</translation>
    </message>
</context>
<context>
    <name>JakOps::WarningCard</name>
    <message>
        <source>Less</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Selengkapnya</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Lihat di peta</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>dikirim %1</translation>
    </message>
</context>
<context>
    <name>JakOps::WeatherHead</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a kelurahan and its kecamatan</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No forecast for %1</source>
        <translation>Belum ada prakiraan untuk %1</translation>
    </message>
    <message>
        <source>Sample data, not by BMKG</source>
        <translation>Data contoh, bukan dari BMKG</translation>
    </message>
    <message>
        <source>forecast made %1 (%2)</source>
        <translation>prakiraan dibuat %1 (%2)</translation>
    </message>
    <message>
        <source>forecast received %1 (%2)</source>
        <translation>prakiraan diterima %1 (%2)</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Keadaan %1</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Cuaca</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>Type a kelurahan or kecamatan</source>
        <translation>Ketik kelurahan atau kecamatan</translation>
    </message>
    <message>
        <source>Follow the report that is chosen</source>
        <translation>Ikuti laporan yang dipilih</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Sumber: %1</translation>
    </message>
</context>
<context>
    <name>JakOps::WeatherPanel</name>
    <message>
        <source>No weather yet</source>
        <translation>Belum ada data cuaca</translation>
    </message>
    <message>
        <source>Switch on BMKG&apos;s sources, read a file of theirs, or load the demo city.</source>
        <translation>Hidupkan sumber BMKG, baca berkasnya, atau muat kota contoh.</translation>
    </message>
    <message>
        <source>Open &quot;Sources&quot;</source>
        <translation>Buka &quot;Sumber data&quot;</translation>
    </message>
    <message>
        <source>No warning is in force. Asked %1.</source>
        <translation>Tidak ada peringatan yang berlaku. Ditanya %1.</translation>
    </message>
    <message>
        <source>None known. The source of warnings has not answered yet: it is switched on in &quot;Sources&quot;.</source>
        <translation>Belum diketahui. Sumber peringatan belum pernah menjawab: hidupkan di &quot;Sumber data&quot;.</translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation>%1 terbaru dari %2</translation>
    </message>
    <message>
        <source>of the last two weeks</source>
        <translation>dua minggu terakhir</translation>
    </message>
    <message>
        <source>None in the last two weeks. Asked %1.</source>
        <translation>Tidak ada dalam dua minggu terakhir. Ditanya %1.</translation>
    </message>
    <message>
        <source>None known. The sources of earthquakes have not answered yet: they are switched on in &quot;Sources&quot;.</source>
        <translation>Belum diketahui. Sumber gempa belum pernah menjawab: hidupkan di &quot;Sumber data&quot;.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Peringatan dini</translation>
    </message>
    <message>
        <source>Earthquakes</source>
        <translation>Gempa bumi</translation>
    </message>
    <message>
        <source>No warning is known that was in force then.</source>
        <translation>Tidak diketahui ada peringatan yang berlaku saat itu.</translation>
    </message>
    <message>
        <source>None is known of the two weeks before.</source>
        <translation>Tidak diketahui ada gempa dalam dua minggu sebelumnya.</translation>
    </message>
</context>
<context>
    <name>JakOps::WeatherWords</name>
    <message>
        <source>not told</source>
        <translation>tidak disebut</translation>
    </message>
    <message>
        <source>N</source>
        <comment>wind</comment>
        <translation>U</translation>
    </message>
    <message>
        <source>NE</source>
        <comment>wind</comment>
        <translation>TL</translation>
    </message>
    <message>
        <source>E</source>
        <comment>wind</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>SE</source>
        <comment>wind</comment>
        <translation>Tg</translation>
    </message>
    <message>
        <source>S</source>
        <comment>wind</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>SW</source>
        <comment>wind</comment>
        <translation>BD</translation>
    </message>
    <message>
        <source>W</source>
        <comment>wind</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>NW</source>
        <comment>wind</comment>
        <translation>BL</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hari ini, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Besok, %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 sampai %2: %3</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>rain %1 mm</source>
        <translation>hujan %1 mm</translation>
    </message>
    <message>
        <source>wind %1 km/h from %2</source>
        <translation>angin %1 km/j dari %2</translation>
    </message>
    <message>
        <source>wind %1 km/h</source>
        <translation>angin %1 km/j</translation>
    </message>
    <message>
        <source>humidity %1</source>
        <translation>kelembapan %1</translation>
    </message>
    <message>
        <source>%1: no rain expected until %2</source>
        <translation>%1: tidak ada hujan sampai %2</translation>
    </message>
    <message>
        <source>%1: %2 now</source>
        <translation>%1: %2 kini</translation>
    </message>
    <message>
        <source>%1: %2 from %3</source>
        <translation>%1: %2 mulai %3</translation>
    </message>
    <message>
        <source>From %1, in %2</source>
        <translation>Mulai %1, %2 lagi</translation>
    </message>
    <message>
        <source>Since %1, without an end</source>
        <translation>Sejak %1, tanpa batas akhir</translation>
    </message>
    <message>
        <source>In force until %1, %2 more</source>
        <translation>Berlaku sampai %1, %2 lagi</translation>
    </message>
</context>
<context>
    <name>JakOps::WeekHeat</name>
    <message>
        <source>Reports by weekday and hour</source>
        <translation>Laporan menurut hari dan jam</translation>
    </message>
    <message>
        <source>Deepest: %1 reports in one hour of the week</source>
        <translation>Paling pekat: %1 laporan dalam satu jam dari sepekan</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 reports</source>
        <extracomment>weekday, from hour, to hour, number of reports</extracomment>
        <translation>%1, pukul %2 sampai %3: %4 laporan</translation>
    </message>
</context>
<context>
    <name>JakOps::Words</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Koordinasi</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposisi</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Proses</translation>
    </message>
    <message>
        <source>Awaiting validation</source>
        <translation>Menunggu Validasi</translation>
    </message>
    <message>
        <source>Follow-up rejected</source>
        <translation>TL Ditolak</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Digabung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Pembaruan</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triase</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Bukan kewenangan</translation>
    </message>
    <message>
        <source>Pass to sub-agency</source>
        <translation>Disposisikan</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Tugaskan</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Mulai kerjakan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Move place</source>
        <translation>Pindahkan lokasi</translation>
    </message>
    <message>
        <source>Send follow-up</source>
        <translation>Kirim tindak lanjut</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validasi</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Return to reporter</source>
        <translation>Kembalikan ke pelapor</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Report received</source>
        <translation>Laporan diterima</translation>
    </message>
    <message>
        <source>Report updated by its source</source>
        <translation>Laporan diperbarui sumbernya</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Ditriase</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diteruskan</translation>
    </message>
    <message>
        <source>Declined: not responsible</source>
        <translation>Ditolak: bukan kewenangan</translation>
    </message>
    <message>
        <source>Passed to sub-agency</source>
        <translation>Didisposisikan</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Ditugaskan</translation>
    </message>
    <message>
        <source>Work started</source>
        <translation>Mulai dikerjakan</translation>
    </message>
    <message>
        <source>Place moved</source>
        <translation>Lokasi dipindahkan</translation>
    </message>
    <message>
        <source>Follow-up sent</source>
        <translation>Tindak lanjut dikirim</translation>
    </message>
    <message>
        <source>Follow-up validated</source>
        <translation>Tindak lanjut divalidasi</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Dibuka kembali</translation>
    </message>
    <message>
        <source>Returned to reporter</source>
        <translation>Dikembalikan ke pelapor</translation>
    </message>
    <message>
        <source>Merged into another report</source>
        <translation>Digabung ke laporan lain</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Diurungkan</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Impor dibatalkan</translation>
    </message>
    <message>
        <source>Imported again</source>
        <translation>Diimpor lagi</translation>
    </message>
    <message>
        <source>Only for reports with status %1.</source>
        <translation>Hanya untuk laporan berstatus %1.</translation>
    </message>
    <message>
        <source>Not possible in the present status.</source>
        <translation>Tidak dapat dilakukan pada status sekarang.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Peran Anda tidak berwenang melakukan ini.</translation>
    </message>
    <message>
        <source>This report is outside your area or agency.</source>
        <translation>Laporan ini di luar wilayah atau OPD Anda.</translation>
    </message>
    <message>
        <source>Nobody validates their own follow-up.</source>
        <translation>Tindak lanjut sendiri tidak boleh divalidasi sendiri.</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Tulis keterangan dahulu.</translation>
    </message>
    <message>
        <source>Add at least one photo as evidence.</source>
        <translation>Tambahkan paling sedikit satu foto sebagai bukti.</translation>
    </message>
    <message>
        <source>Choose the agency that takes over.</source>
        <translation>Pilih OPD yang mengambil alih.</translation>
    </message>
    <message>
        <source>Choose who does the work.</source>
        <translation>Pilih siapa yang mengerjakan.</translation>
    </message>
    <message>
        <source>Choose the new place on the map.</source>
        <translation>Pilih lokasi baru di peta.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>A disposition goes to a sub-agency of the present agency only.</source>
        <translation>Disposisi hanya ke unit di bawah OPD sekarang.</translation>
    </message>
    <message>
        <source>The report has changed meanwhile. Look at it again.</source>
        <translation>Laporan sudah berubah. Lihat kembali.</translation>
    </message>
    <message>
        <source>There is nothing of yours to take back.</source>
        <translation>Tidak ada langkah Anda yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>Kelurahan officer</source>
        <translation>Petugas kelurahan</translation>
    </message>
    <message>
        <source>Kecamatan officer</source>
        <translation>Petugas kecamatan</translation>
    </message>
    <message>
        <source>Agency officer</source>
        <translation>Petugas OPD</translation>
    </message>
    <message>
        <source>Government bureau</source>
        <translation>Biro Pemerintahan</translation>
    </message>
    <message>
        <source>Jakarta Smart City</source>
        <translation>Jakarta Smart City</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Pengawas</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Peninjau</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Rendah</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Tinggi</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Darurat</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Kelurahan</source>
        <translation>Kelurahan</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an area&apos;s level and name, such as &quot;Kelurahan Manggarai&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Follow-up rejected</source>
        <comment>event</comment>
        <translation>Tindak lanjut ditolak</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>event</comment>
        <translation>Laporan ditarik</translation>
    </message>
    <message>
        <source>Ask the reporter</source>
        <translation>Tanya pelapor</translation>
    </message>
    <message>
        <source>Reporter&apos;s answer</source>
        <translation>Jawaban pelapor</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>Pisahkan lagi</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>Masukkan ke kelompok</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Keluarkan dari kelompok</translation>
    </message>
    <message>
        <source>Ask for verification</source>
        <translation>Minta verifikasi</translation>
    </message>
    <message>
        <source>Verification result</source>
        <translation>Hasil verifikasi</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Terbitkan</translation>
    </message>
    <message>
        <source>Reporter asked</source>
        <translation>Pelapor ditanya</translation>
    </message>
    <message>
        <source>Reporter answered</source>
        <translation>Pelapor menjawab</translation>
    </message>
    <message>
        <source>Separated again</source>
        <translation>Dipisahkan lagi</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <comment>event</comment>
        <translation>Dimasukkan ke kelompok</translation>
    </message>
    <message>
        <source>Taken out of its group</source>
        <translation>Dikeluarkan dari kelompok</translation>
    </message>
    <message>
        <source>Verification asked for</source>
        <translation>Verifikasi diminta</translation>
    </message>
    <message>
        <source>Verified in the field</source>
        <translation>Diverifikasi di lapangan</translation>
    </message>
    <message>
        <source>Public version written</source>
        <translation>Versi publik ditulis</translation>
    </message>
    <message>
        <source>Say until when the answer is waited for.</source>
        <translation>Tentukan sampai kapan jawaban ditunggu.</translation>
    </message>
    <message>
        <source>Choose the other report.</source>
        <translation>Pilih laporan yang lain.</translation>
    </message>
    <message>
        <source>Say what the verification found.</source>
        <translation>Tulis hasil verifikasinya.</translation>
    </message>
    <message>
        <source>Nothing was asked that this would answer.</source>
        <translation>Tidak ada pertanyaan yang perlu dijawab.</translation>
    </message>
    <message>
        <source>This report is in no group.</source>
        <translation>Laporan ini tidak dalam kelompok.</translation>
    </message>
    <message>
        <source>This report is public already.</source>
        <translation>Laporan ini sudah publik.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Belum diverifikasi</translation>
    </message>
    <message>
        <source>Found on the spot</source>
        <translation>Ditemukan di lokasi</translation>
    </message>
    <message>
        <source>Not found on the spot</source>
        <translation>Tidak ditemukan di lokasi</translation>
    </message>
    <message>
        <source>Found elsewhere</source>
        <translation>Ditemukan di tempat lain</translation>
    </message>
    <message>
        <source>This is a copy for review: it is read, not changed.</source>
        <translation>Ini salinan peninjauan: hanya dibaca, tidak diubah.</translation>
    </message>
    <message>
        <source>Other reports are grouped under this one. Take them out of the group first.</source>
        <translation>Laporan lain dikelompokkan di bawah laporan ini. Keluarkan dahulu dari grup.</translation>
    </message>
</context>
<context>
    <name>JakOps::WordsForm</name>
    <message>
        <source>The text is too long.</source>
        <translation>Teksnya terlalu panjang.</translation>
    </message>
    <message>
        <source>The photos are still being read.</source>
        <translation>Foto masih dibaca.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yang dikerjakan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Catatan (boleh kosong)</translation>
    </message>
    <message>
        <source>Evidence: at least one photo</source>
        <translation>Bukti: paling sedikit satu foto</translation>
    </message>
    <message>
        <source>Photos (optional)</source>
        <translation>Foto (boleh kosong)</translation>
    </message>
    <message>
        <source>The follow-up is accepted and the report is closed.</source>
        <translation>Tindak lanjut diterima dan laporan ditutup.</translation>
    </message>
    <message>
        <source>The follow-up goes back to whoever sent it, with your reason.</source>
        <translation>Tindak lanjut kembali kepada pengirimnya, dengan alasan Anda.</translation>
    </message>
    <message>
        <source>The report is closed and goes back to the reporter, with your reason.</source>
        <translation>Laporan ditutup dan kembali ke pelapor, dengan alasan Anda.</translation>
    </message>
    <message>
        <source>The report is taken out of the work, with your reason.</source>
        <translation>Laporan ditarik dari pekerjaan, dengan alasan Anda.</translation>
    </message>
    <message>
        <source>What the reporter answered</source>
        <translation>Jawaban pelapor</translation>
    </message>
    <message>
        <source>What is to be looked at</source>
        <translation>Yang perlu dilihat</translation>
    </message>
    <message>
        <source>The report goes onto the verification team&apos;s list. It stays with who has it.</source>
        <translation>Laporan masuk daftar tim verifikasi. Penanggung jawabnya tetap.</translation>
    </message>
    <message>
        <source>The report is one of its own again and goes on where it stood.</source>
        <translation>Laporan ini berdiri sendiri lagi dan berlanjut dari status semula.</translation>
    </message>
    <message>
        <source>The report leaves its group and goes on by itself.</source>
        <translation>Laporan ini keluar dari grupnya dan berlanjut sendiri.</translation>
    </message>
</context>
<context>
    <name>JakOps::WorkDesk</name>
    <message>
        <source>Read %1: what it said before stays in force</source>
        <translation>Baca %1: isi sebelumnya tetap berlaku</translation>
    </message>
    <message>
        <source>Read %1: the built-in rules hold</source>
        <translation>Baca %1: aturan bawaan berlaku</translation>
    </message>
    <message>
        <source>Bring the due times up to the limits in force</source>
        <translation>Sesuaikan tenggat dengan batas yang berlaku</translation>
    </message>
    <message numerus="yes">
        <source>The limits have changed: %n open report(s) are due at another time now.</source>
        <translation>
            <numerusform>Batas waktu berubah: tenggat %n laporan terbuka ikut berubah.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JakOps::WorkPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>My work: %1</source>
        <translation>Pekerjaan saya: %1</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Pekerjaan saya</translation>
    </message>
    <message>
        <source>%1 (G, %2)</source>
        <translation>%1 (G, %2)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Open the most urgent report of this list (N): overdue first, by priority, then by due time</source>
        <translation>Buka laporan paling mendesak dari daftar ini (N): yang terlambat dahulu, menurut prioritas, lalu tenggat</translation>
    </message>
    <message>
        <source>Fold or unfold the work queues</source>
        <translation>Lipat atau buka antrean pekerjaan</translation>
    </message>
    <message numerus="yes">
        <source>In time: %1, last %n day(s)</source>
        <translation>
            <numerusform>Tepat waktu: %1, %n hari terakhir</numerusform>
        </translation>
    </message>
    <message>
        <source>In time: known when all histories are read (%1)</source>
        <extracomment>share of the reports done in time, such as &quot;93.1 % of 1,204&quot;, and of which period</extracomment>
        <translation>Tepat waktu: dihitung setelah riwayat terbaca (%1)</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Kepadatan</translation>
    </message>
    <message>
        <source>Area outlines</source>
        <translation>Batas wilayah</translation>
    </message>
    <message>
        <source>Place names</source>
        <translation>Nama tempat</translation>
    </message>
    <message>
        <source>Reports by village</source>
        <translation>Laporan per kelurahan</translation>
    </message>
</context>
<context>
    <name>LeafList</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Make a group…</source>
        <translation>Jadikan grup…</translation>
    </message>
</context>
<context>
    <name>LegendCard</name>
    <message>
        <source>Expanded</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Terlipat</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Reports by village</source>
        <translation>Laporan per kelurahan</translation>
    </message>
    <message>
        <source>No reports</source>
        <translation>Tidak ada laporan</translation>
    </message>
</context>
<context>
    <name>MapButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>MapScreen</name>
    <message>
        <source>Map of reports</source>
        <translation>Peta laporan</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Layers</source>
        <translation>Lapisan</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Perbesar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Perkecil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Fit the city</source>
        <translation>Seluruh kota</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>Base map</source>
        <translation>Peta dasar</translation>
    </message>
    <message>
        <source>Add a base map…</source>
        <translation>Tambah peta dasar…</translation>
    </message>
    <message>
        <source>Draw above the one before</source>
        <translation>Naikkan satu tingkat</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Keluarkan dari daftar</translation>
    </message>
    <message>
        <source>Schematic: nothing added</source>
        <translation>Skematik: belum ada tambahan</translation>
    </message>
</context>
<context>
    <name>ReferenceList</name>
    <message>
        <source>Lists of places</source>
        <translation>Daftar tempat</translation>
    </message>
    <message>
        <source>Add a list of places…</source>
        <translation>Tambah daftar tempat…</translation>
    </message>
    <message>
        <source>Find a place in the lists</source>
        <translation>Cari tempat dalam daftar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Keluarkan dari daftar</translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation>Nomor darurat</translation>
    </message>
</context>
<context>
    <name>RelocateOverlay</name>
    <message>
        <source>Drag the pin to the right place</source>
        <translation>Geser pin ke lokasi yang benar</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Batal (Esc)</translation>
    </message>
    <message>
        <source>Move here (Enter)</source>
        <translation>Pindahkan ke sini (Enter)</translation>
    </message>
    <message>
        <source>Click the place, or drag the pin</source>
        <translation>Klik tempatnya, atau geser pin</translation>
    </message>
    <message>
        <source>It is here (Enter)</source>
        <translation>Di sini (Enter)</translation>
    </message>
</context>
<context>
    <name>ScaleLine</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
</TS>
