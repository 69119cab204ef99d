package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.wasit.model.Strength;
import id.wasit.review.Pages;
import id.wasit.store.access.UserRole;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address against every role and against nobody. The table is written by hand, so that it can disagree with the program. */
@AutoConfigureMockMvc
class EveryAddressIT extends Pages {
    private static final String TABLE = """
            GET  /antrean                     penelaah penyelia auditor
            GET  /antrean/berikutnya          penelaah penyelia auditor
            GET  /antrean/baru                penelaah penyelia auditor
            GET  /antrean/siaran              penelaah penyelia auditor
            GET  /antrean/pilihan             penelaah penyelia auditor
            POST /antrean/lepas               penelaah penyelia
            POST /antrean/tampilan            penelaah penyelia
            POST /antrean/tampilan/{id}/hapus penelaah penyelia
            POST /antrean/tampilan/awal       penelaah penyelia
            GET  /meja                        penelaah penyelia auditor
            POST /meja/tombol                 penelaah penyelia
            POST /meja/hubungan               penelaah penyelia
            POST /meja/hubungan/{id}/akhiri   penelaah penyelia
            POST /meja/jeda                   penelaah penyelia
            GET  /bobot                       penelaah penyelia auditor
            POST /bobot                       penyelia
            GET  /berita                      penelaah penyelia auditor
            POST /perkara/pegang              penelaah penyelia
            GET  /perkara/{key}               penelaah penyelia auditor
            POST /perkara/{key}/nip           penelaah penyelia
            POST /perkara/{key}/catatan       penelaah penyelia
            POST /perkara/{key}/keputusan     penelaah penyelia
            POST /perkara/{key}/identitas     penelaah penyelia
            POST /perkara/{key}/dibuka        penelaah penyelia
            POST /perkara/{key}/konsep        penelaah penyelia
            POST /perkara/{key}/istirahat     penelaah penyelia
            POST /perkara/{key}/kejadian      penelaah penyelia
            POST /perkara/{key}/pisah         penelaah penyelia
            POST /perkara/{key}/penahanan     penyelia
            POST /perkara/{key}/penahanan/lepas penyelia
            POST /perkara/{key}/salah-orang   penelaah penyelia
            POST /perkara/{key}/salah-orang/putusan penelaah penyelia
            POST /perkara/{key}/usulan        penelaah penyelia
            POST /perkara/{key}/ubah          penelaah penyelia
            POST /perkara/{key}/kelompok/{bundle}/urungkan penelaah penyelia
            POST /perkara/{key}/langkah       penyelia
            POST /perkara/{key}/urungkan      penelaah penyelia
            GET  /perkara/{key}/dosir         penelaah penyelia auditor
            GET  /perkara/{key}/dosir/lengkap penyelia
            GET  /perkara/{key}/hak-jawab     penelaah penyelia auditor
            POST /perkara/{key}/hak-jawab/surat penyelia
            POST /perkara/{key}/hak-jawab/{pernyataan}/dibaca penyelia
            GET  /perkara/{key}/hak-jawab/{pernyataan}/berkas/{nomor} penelaah penyelia auditor
            GET  /perkara/{key}/bukti/{unggahan} penelaah penyelia auditor
            GET  /perkara/{key}/bukti/{unggahan}/isi penelaah penyelia auditor
            GET  /perkara/{key}/bukti/{unggahan}/gambar/{nomor} penelaah penyelia auditor
            GET  /perkara/{key}/layar/{langkah} penelaah penyelia auditor
            GET  /orang                       penyelia admin
            POST /orang                       penyelia admin
            GET  /permohonan                  penyelia auditor
            POST /permohonan                  penyelia
            GET  /permohonan/{permohonan}     penyelia auditor
            POST /permohonan/{permohonan}     penyelia
            GET  /keputusan                   penelaah penyelia auditor
            GET  /unggah                      penelaah penyelia operator
            POST /unggah/berkas               penelaah penyelia operator
            POST /unggah/laporan              penelaah penyelia operator
            GET  /coba                        penelaah penyelia penyusun_leksikon
            POST /coba                        penelaah penyelia penyusun_leksikon
            GET  /leksikon                    penyusun_leksikon penyelia auditor
            POST /leksikon/rancangan          penyusun_leksikon
            GET  /leksikon/rancangan/{id}     penyusun_leksikon penyelia auditor
            GET  /leksikon/rancangan/{id}/kemajuan penyusun_leksikon penyelia auditor
            GET  /leksikon/rancangan/{id}/tabel penyusun_leksikon penyelia auditor
            GET  /leksikon/rancangan/{id}/baris penyusun_leksikon penyelia auditor
            GET  /leksikon/rancangan/{id}/unduh penyusun_leksikon penyelia auditor
            POST /leksikon/rancangan/{id}/baris penyusun_leksikon
            POST /leksikon/rancangan/{id}/isi penyusun_leksikon
            POST /leksikon/rancangan/{id}/contoh penyusun_leksikon
            POST /leksikon/rancangan/{id}/riwayat penyusun_leksikon
            POST /leksikon/rancangan/{id}/riwayat/henti penyusun_leksikon
            POST /leksikon/rancangan/{id}/uji penyusun_leksikon
            POST /leksikon/rancangan/{id}/tarik penyusun_leksikon
            POST /leksikon/rancangan/{id}/berlakukan penyusun_leksikon
            GET  /leksikon/rilis/{version}    penyusun_leksikon penyelia auditor
            POST /leksikon/rilis/{version}/kembalikan penyusun_leksikon
            GET  /buku                        penyelia auditor
            POST /buku/periksa                penyelia auditor
            GET  /statistik                   penyelia auditor
            GET  /statistik/berkas            penyelia auditor
            GET  /statistik/laporan           penyelia auditor
            GET  /kesetaraan                  penyelia auditor
            GET  /mutu                        penelaah penyelia auditor
            POST /mutu/soal                   penyelia
            POST /mutu/soal/porsi             penyelia
            GET  /mutu/cuplikan               penelaah penyelia
            POST /mutu/cuplikan               penyelia
            POST /mutu/cuplikan/{bundle}      penelaah penyelia
            GET  /sumber                      penyelia operator auditor
            GET  /sumber/rinci                penyelia operator auditor
            POST /sumber/perintah             operator
            GET  /ditolak                     penyelia operator
            GET  /pengguna                    admin
            POST /pengguna                    admin
            POST /pengguna/{login}/undangan   admin
            POST /pengguna/{login}/peran      admin
            POST /pengguna/{login}/batas      admin
            POST /pengguna/{login}/aktif      admin
            POST /pengguna/{login}/kode       admin
            POST /pengguna/buka-kunci         admin
            GET  /buku/kunci                  penyelia auditor
            GET  /akun                        penelaah penyelia penyusun_leksikon operator auditor admin
            POST /akun/sesi                   penelaah penyelia penyusun_leksikon operator auditor admin
            GET  /akun/kode                   penelaah penyelia penyusun_leksikon operator auditor admin
            POST /akun/kode                   penelaah penyelia penyusun_leksikon operator auditor admin
            GET  /hak-akses                   penelaah penyelia penyusun_leksikon operator auditor admin
            GET  /                            penelaah penyelia penyusun_leksikon operator auditor admin
            """;

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** Addresses that work without a login, each for a reason that stands in SecurityConfig. */
    private static final Set<String> OPEN = Set.of(
            "GET /masuk",
            "GET /ditolak-masuk",
            "GET /jawab",
            "POST /jawab",
            "GET /undangan/{token}",
            "POST /undangan/{token}",
            "POST /bahasa",
            "POST /tema");

    @Autowired
    private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String key;

    /** A row of the table. */
    record Address(HttpMethod method, String path, Set<String> roles) {
        static Address of(String line) {
            List<String> words = List.of(line.strip().split(" +"));
            return new Address(
                    HttpMethod.valueOf(words.get(0)), words.get(1), Set.copyOf(words.subList(2, words.size())));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya().flag("a1", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");
        }
        if (store.users().find("jauh-wilayah").isEmpty()) {
            limited("jauh-wilayah", null, Set.of("Negeri Jauh"), Set.of());
            limited("jauh-unit", null, Set.of(), Set.of("Dinas Jauh"));
            limited("dekat-unit", "Dinas Pendidikan Nusaraya", Set.of(), Set.of());
        }
        key = store.flags().caseOf("contohgram", "a1").orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isOpenToItsRolesOnly(Address address) throws Exception {
        for (UserRole role : UserRole.values()) {
            SignedIn person = new SignedIn("sari", "Sari", Set.of(role), "x", true);

            int status = send(ask(address).with(user(person)).with(csrf())).getStatus();

            assertThat(status == 403)
                    .as(address + " as " + role.code() + ": " + status)
                    .isEqualTo(!address.roles().contains(role.code()));
            assertThat(status).as(address + " as " + role.code()).isLessThan(500);
        }
    }

    /** Every address, for each role that may open it, by somebody from whom the case is kept: it is not there. */
    @ParameterizedTest
    @MethodSource("addresses")
    void showsNothingOfACaseThatIsKeptFromThePerson(Address address) throws Exception {
        for (String limited : List.of("jauh-wilayah", "jauh-unit", "dekat-unit")) {
            for (UserRole role : List.of(UserRole.REVIEWER, UserRole.SUPERVISOR)) {
                if (!address.roles().contains(role.code())) {
                    continue;
                }
                store.users().grant(limited, Set.of(role), "wasit");
                SignedIn person = new SignedIn(limited, limited, Set.of(role), "x", true);

                MockHttpServletResponse answer =
                        send(ask(address).with(user(person)).with(csrf()));

                if (address.path().contains("{key}")) {
                    assertThat(answer.getStatus())
                            .as(address + " by " + limited)
                            .isEqualTo(404);
                }
                assertThat(answer.getContentAsString()).doesNotContain("@rini", "coblos nomor dua", key);
                assertThat(String.valueOf(answer.getRedirectedUrl())).doesNotContain(key);
            }
        }
    }

    /** What a browser is told with every page, and that no page needs an exception. */
    @ParameterizedTest
    @MethodSource("addresses")
    void hasNoScriptAndNoStyleOfItsOwnAndSaysSo(Address address) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);

        MockHttpServletResponse answer = send(ask(address).with(user(person)).with(csrf()));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getContentAsString())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void leadsAStrangerToTheLogin(Address address) throws Exception {
        MockHttpServletResponse answer = send(ask(address).with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/masuk");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void takesNoFormFromElsewhere(Address address) throws Exception {
        if (address.method().equals(HttpMethod.POST)) {
            SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);

            assertThat(send(ask(address).with(user(person))).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void theTableKnowsEveryAddressOfThePages() {
        Set<String> served = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("id.wasit"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());

        Set<String> known = addresses().stream().map(Address::toString).collect(Collectors.toSet());
        known.addAll(OPEN);

        assertThat(served).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/perkara/tidak-ada",
                "/perkara/'%20OR%201=1%20--",
                "/perkara/..%2F..%2Fetc%2Fpasswd",
                "/perkara/%00"
            })
    void anAddressThatIsMadeUpFindsNothing(String path) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        assertThat(send(get(URI.create(path)).with(user(person))).getStatus()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalur",
                "kategori",
                "kekuatan",
                "kontestasi",
                "wilayah",
                "unit",
                "sumber",
                "cari",
                "dalam",
                "calon",
                "rilis",
                "status",
                "tenggat",
                "penelaah",
                "urut",
                "setelah"
            })
    void aFilterIsOnlyAValue(String filter) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        for (String value : List.of("'; DROP TABLE wasit.cases; --", "\" | & ! ( ) :*", "\\", "%", "😀")) {
            assertThat(send(get("/antrean").param(filter, value).with(user(person)))
                            .getStatus())
                    .as(filter + "=" + value)
                    .isIn(200, 400);
        }
    }

    @Test
    void pagesForbidScriptsOfOthers() throws Exception {
        MockHttpServletResponse answer = send(get("/masuk"));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus"})
    void metricsAreForThisMachineOnly(String path) throws Exception {
        assertThat(send(get(path)).getStatus()).isEqualTo(200);

        MockHttpServletResponse elsewhere = send(get(path).with(request -> {
            request.setRemoteAddr("203.0.113.7");
            return request;
        }));

        assertThat(elsewhere.getStatus()).isEqualTo(403);
    }

    @Test
    void aReviewerSettlesNoDispute() throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        assertThat(send(ask(Address.of("POST /perkara/{key}/langkah penyelia"))
                                .with(user(person))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    private void limited(String login, @Nullable String unit, Set<String> regions, Set<String> units) {
        store.users().add(login, login, Set.of(UserRole.REVIEWER), unit, "wasit");
        store.users().limit(login, regions, units, "wasit");
    }

    private static List<Address> addresses() {
        return Arrays.stream(TABLE.strip().split("\n")).map(Address::of).toList();
    }

    private MockHttpServletRequestBuilder ask(Address address) {
        String path = address.path()
                .replace("{key}", key)
                .replace("{login}", "lina")
                .replace("{bundle}", NOTHING)
                .replace("{pernyataan}", NOTHING)
                .replace("{permohonan}", NOTHING)
                .replace("{unggahan}", NOTHING)
                .replace("{langkah}", "1")
                .replace("{nomor}", "1")
                .replace("{id}", "1")
                .replace("{version}", "tidak-ada");
        return request(address.method(), path)
                .param("versi", "999")
                .param("hari", "7")
                .param("tanggal", "2025-11-17")
                .param("menurut", "uji hak akses")
                .param("jenis", "varian")
                .param("kalimat", "coblos siapa saja")
                .param("putusan", "B")
                .param("alasan", "uji hak akses")
                .param("catatan", "uji hak akses")
                .param("benar", "true")
                .param("langkah", "REFER")
                .param("kalimat", "coba")
                .param("jalur", "triase")
                .param("jumlah", "0")
                .param("peran", "penyusun_leksikon")
                .param("aktif", "true")
                .param("masuk", "baru")
                .param("kode", "000000")
                .param("alamat", "false")
                .param("siapa", "siapa-saja")
                .param("sumber", "kabarnusa")
                .param("perintah", "ambil")
                .param("nama", "Baru")
                .param("dasar", "daftar")
                .param("unit", "Dinas Lain")
                .param("sampai", "2025-11-22")
                .param("bulan", "2025-11")
                .param("tanda", "false")
                .param("pisahan", NOTHING);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
