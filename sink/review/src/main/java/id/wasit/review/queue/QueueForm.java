package id.wasit.review.queue;

import id.wasit.store.cases.Lane;
import id.wasit.store.queue.Facet;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.queue.Search;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter of the list, as it stands in the address; so a view can be sent to a colleague. What is not understood does not narrow.
 *
 * @param lane the lane; triage unless another is named
 * @param by what it is narrowed to
 * @param words words to look for; empty for none
 * @param where what they are looked for in
 * @param order what comes first
 * @param after mark of the page before
 */
record QueueForm(
        Lane lane,
        Map<Facet, String> by,
        String words,
        Search.Where where,
        Order order,
        @Nullable String after) {
    /** The names in the address, in the order in which the page shows them. */
    private static final Map<Facet, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Facet.STATE, "status"),
            Map.entry(Facet.CATEGORY, "kategori"),
            Map.entry(Facet.STRENGTH, "kekuatan"),
            Map.entry(Facet.CONTEST, "kontestasi"),
            Map.entry(Facet.TARGET, "calon"),
            Map.entry(Facet.REGION, "wilayah"),
            Map.entry(Facet.UNIT, "unit"),
            Map.entry(Facet.SOURCE, "sumber"),
            Map.entry(Facet.RELEASE, "rilis"),
            Map.entry(Facet.DEADLINE, "tenggat"),
            Map.entry(Facet.READER, "penelaah")));

    private static final int LONGEST = 200;

    /** The form of an address with these parameters. */
    static QueueForm of(Map<String, String> asked) {
        Map<Facet, String> by = new EnumMap<>(Facet.class);
        NAMES.forEach((facet, name) -> {
            String value = given(asked, name);
            if (!value.isEmpty()) {
                by.put(facet, value);
            }
        });
        String words = given(asked, "cari");
        Search.Where where = words.startsWith("@")
                ? Search.Where.ACCOUNTS
                : one(Search.Where.values(), QueueForm::code, given(asked, "dalam"), Search.Where.POSTS);
        String after = given(asked, "setelah");
        return new QueueForm(
                one(Lane.values(), Lane::code, given(asked, "jalur"), Lane.TRIAGE),
                by,
                words,
                where,
                one(Order.values(), Order::name, given(asked, "urut"), Order.TURN),
                after.isEmpty() ? null : after);
    }

    /** A lane without a filter. */
    static QueueForm of(String lane) {
        return of(Map.of("jalur", lane));
    }

    /**
     * What the store is asked.
     *
     * @throws IllegalArgumentException when the words are a NIP; Indonesian
     */
    QueueFilter filter() {
        QueueFilter filter = new QueueFilter(lane, by, null);
        return words.isEmpty() ? filter : filter.with(new Search(words, where));
    }

    /** Whether anything narrows the list. */
    public boolean narrows() {
        return !by.isEmpty() || !words.isEmpty();
    }

    /** Whether a second reader may still come to the cases of the lane. */
    public boolean stillRead() {
        return lane == Lane.TRIAGE || lane == Lane.IDENTITY || lane == Lane.SECOND || lane == Lane.ADJUDICATION;
    }

    /** The name of a facet in the address. */
    static String name(Facet facet) {
        return NAMES.getOrDefault(facet, facet.name());
    }

    /** Where the words are looked for, as in the address. */
    public String whereCode() {
        return code(where);
    }

    /** The address of this list, from its first page on. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/antrean");
        kept().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(kept()).toUriString();
    }

    /** The address of the page that begins after a mark. */
    public String address(String mark) {
        return address() + "&setelah=" + mark;
    }

    /** The parameters of the address, the lane first; also how a view is kept. */
    public Map<String, Object> kept() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("jalur", lane.code());
        NAMES.forEach((facet, name) -> {
            if (by.containsKey(facet)) {
                parameters.put(name, by.get(facet));
            }
        });
        if (!words.isEmpty()) {
            parameters.put("cari", words);
            parameters.put("dalam", whereCode());
        }
        if (order != Order.TURN) {
            parameters.put("urut", order.name());
        }
        return parameters;
    }

    private static String code(Search.Where where) {
        return switch (where) {
            case POSTS -> "unggahan";
            case NOTES -> "catatan";
            case PEOPLE -> "orang";
            case ACCOUNTS -> "akun";
        };
    }

    private static String given(Map<String, String> asked, String name) {
        String value = asked.getOrDefault(name, "").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static <T> T one(T[] all, Function<T, String> code, String asked, T otherwise) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(code, Function.identity()))
                .getOrDefault(asked, otherwise);
    }
}
