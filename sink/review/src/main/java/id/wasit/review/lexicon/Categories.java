package id.wasit.review.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The categories of indications with their titles. The ids are those of the lexicon and never change. */
@Component("categories")
public class Categories {
    private static final List<String> IDS = List.of(
            "dukungan_medsos",
            "ajakan_memilih",
            "suka_bagikan_komentar",
            "gabung_ikuti_akun_pemenangan",
            "foto_simbol_keberpihakan",
            "hadir_deklarasi_kampanye",
            "peserta_kampanye_atribut",
            "pasang_apk",
            "kegiatan_keberpihakan",
            "mobilisasi_asn",
            "fasilitas_negara",
            "keputusan_menguntungkan_merugikan",
            "tim_pemenangan",
            "anggota_parpol",
            "dukungan_ktp_perseorangan",
            "pendekatan_pencalonan",
            "serangan_merugikan_calon");

    private final MessageSource messages;

    Categories(MessageSource messages) {
        this.messages = messages;
    }

    /** The title in the language of the page; of an id that is not known the id. */
    public String title(String id) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage("category." + id, null, id, locale));
    }

    /** The norms a category touches, in short; a person still decides which track it is. */
    public String basis(String id) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage("category." + id + ".basis", null, "", locale));
    }

    /** All ids. */
    public List<String> all() {
        return IDS;
    }

    /** All ids, those that were found in front. */
    public List<String> foundFirst(List<String> found) {
        Set<String> ordered = new LinkedHashSet<>(found);
        ordered.addAll(IDS);
        return List.copyOf(ordered);
    }
}
