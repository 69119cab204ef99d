package id.wasit.review.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A row of {@code every-address.txt}.
 *
 * @param method GET or POST
 * @param path as the controller has it
 * @param roles who may open it
 */
record Address(HttpMethod method, String path, Set<String> roles) {
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** What stands for the variables of a path; only {@code key} is a case that is there. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("{login}", "lina"),
            Map.entry("{bundle}", NOTHING),
            Map.entry("{pernyataan}", NOTHING),
            Map.entry("{permohonan}", NOTHING),
            Map.entry("{unggahan}", NOTHING),
            Map.entry("{langkah}", "1"),
            Map.entry("{nomor}", "1"),
            Map.entry("{id}", "1"),
            Map.entry("{version}", "tidak-ada"));

    /** Something for every field of every form, so that each gets as far as asking who sends it. */
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("aktif", "true"),
            Map.entry("alamat", "false"),
            Map.entry("alasan", "uji hak akses"),
            Map.entry("benar", "true"),
            Map.entry("bulan", "2025-11"),
            Map.entry("catatan", "uji hak akses"),
            Map.entry("dasar", "daftar"),
            Map.entry("hari", "7"),
            Map.entry("jalur", "triase"),
            Map.entry("jenis", "varian"),
            Map.entry("jumlah", "0"),
            Map.entry("kalimat", "coblos siapa saja"),
            Map.entry("kode", "000000"),
            Map.entry("langkah", "REFER"),
            Map.entry("masuk", "baru"),
            Map.entry("menurut", "uji hak akses"),
            Map.entry("nama", "Baru"),
            Map.entry("peran", "penyusun_leksikon"),
            Map.entry("perintah", "ambil"),
            Map.entry("pisahan", NOTHING),
            Map.entry("putusan", "B"),
            Map.entry("sampai", "2025-11-22"),
            Map.entry("siapa", "siapa-saja"),
            Map.entry("sumber", "kabarnusa"),
            Map.entry("tanda", "false"),
            Map.entry("tanggal", "2025-11-17"),
            Map.entry("tindakan", "READ"),
            Map.entry("unit", "Dinas Lain"),
            Map.entry("versi", "999"));

    /** The whole table. */
    static List<Address> all() {
        try (InputStream table = Address.class.getResourceAsStream("/every-address.txt")) {
            String text = new String(Objects.requireNonNull(table, "table").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Address::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Address of(String line) {
        List<String> words = List.of(line.strip().split(" +"));
        return new Address(HttpMethod.valueOf(words.get(0)), words.get(1), Set.copyOf(words.subList(2, words.size())));
    }

    /** A request to it, about a case. */
    MockHttpServletRequestBuilder ask(String key) {
        String address = path.replace("{key}", key);
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        MockHttpServletRequestBuilder asked = request(method, address);
        FORM.forEach(asked::param);
        return asked;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
