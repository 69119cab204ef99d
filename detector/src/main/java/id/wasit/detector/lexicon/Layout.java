package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Table.Columns;

/** The columns of every kind of table. */
final class Layout {
    static final Columns CATEGORY = Columns.of(
            "kategori,judul,arah,skb,hukum,ambang_lemah,ambang_sedang,ambang_kuat,catatan",
            "kategori,judul,arah,ambang_lemah,ambang_sedang,ambang_kuat",
            "ambang_lemah",
            "");
    static final Columns WORD =
            Columns.of("kelompok,lema,bentuk,imbuhan,ragam,catatan", "kelompok,lema", "", "kelompok");
    static final Columns SPELLING = Columns.of("tulisan,baku,catatan", "tulisan,baku", "", "tulisan");
    static final Columns OPERATOR =
            Columns.of("operator,alasan,nilai,berlaku,catatan", "operator,alasan,nilai,berlaku", "nilai", "operator");
    static final Columns OPERATOR_WORD =
            Columns.of("operator,kata,arah,jendela,catatan", "operator,kata,arah", "", "operator");
    static final Columns CUE = Columns.of(
                    "id,pola,jangkauan,berlaku,nilai,masa,status,alasan,catatan,berlaku_sampai",
                    "id,pola,jangkauan,berlaku,nilai,status,alasan",
                    "pola,nilai",
                    "id")
            .mayLack("berlaku_sampai");
    static final Columns PATTERN = Columns.of(
                    "id,pola,nilai,masa,kebal,kecuali,status,dasar,alasan,salah_kena,penyusun,tanggal,berlaku_sampai",
                    "id,pola,nilai,status,alasan",
                    "pola,nilai",
                    "id")
            .mayLack("berlaku_sampai");
    static final Columns EXAMPLE = Columns.of(
            "pola_id,harap,kalimat,induk,dibagikan,tanggal,catatan",
            "pola_id,harap",
            "kalimat,induk,dibagikan",
            "pola_id");
    static final Columns CLEAN = Columns.of("kalimat,induk,dibagikan,catatan", "", "kalimat,induk,dibagikan", "");
    static final Columns ACCEPTED = Columns.of("id,kalimat,alasan,tinjau_pada", "id,kalimat,alasan", "kalimat", "id");
    static final Columns CONTEST = Columns.of("kunci,isi,catatan", "kunci,isi", "", "");
    static final Columns SIDE = Columns.of(
                    "paslon,jenis,nomor,nama,calon,wakil,syarat,catatan", "paslon,jenis,nama", "", "")
            .mayLack("syarat");
    static final Columns NAME = Columns.of("paslon,jenis,tulisan,syarat,catatan", "jenis,tulisan", "tulisan", "");

    static final Columns NEWS_WORD = Columns.of("jenis,tulisan,baku,catatan", "jenis,tulisan", "", "jenis");

    private Layout() {}
}
