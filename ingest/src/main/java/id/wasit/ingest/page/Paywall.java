package id.wasit.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a page shows a short beginning and asks for a subscription to read on. Looked for before anything is cut. */
final class Paywall {
    private static final int LONGEST_ASKING = 300;
    private static final int LONGEST_STUB = 2500;
    /** One of these stands in every such text; looking for them is cheaper than trying the pattern. */
    private static final List<String> TELLING =
            List.of("langgan", "premium", "member", "subscri", "sign in", "log in", "register", "abonn", "weiterlesen");

    private static final Pattern ASKING = Pattern.compile(
            "\\b(?:ber)?langganan\\b.{0,40}\\b(?:untuk|agar|guna|dan|supaya)\\b.{0,20}\\b(?:me)?(?:mbaca|lanjutkan|baca)\\b"
                    + "|\\bkhusus (?:untuk )?(?:pelanggan|pembaca premium|member)\\b|\\buntuk (?:lanjut )?membaca\\b.{0,60}\\b(?:ber)?langganan\\b"
                    + "|\\b(?:subscribe|sign in|log in|register)\\b.{0,20}\\bto (?:continue|keep|read|unlock)\\b"
                    + "|\\bthis (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:\\w+ )?(?:subscribers|members)\\b"
                    + "|\\bnur für abonnenten\\b|\\bjetzt (?:weiterlesen|abonnieren und)\\b.{0,30}\\bweiterlesen\\b");

    private Paywall() {}

    /** Whether the page asks for a subscription. */
    static boolean asks(List<Block> blocks) {
        return blocks.stream()
                .map(Block::text)
                .filter(text -> text.length() < LONGEST_ASKING)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> TELLING.stream().anyMatch(text::contains)
                        && ASKING.matcher(text).find());
    }

    /** Whether a text is as short as what such pages show. */
    static boolean isStub(String text) {
        return text.length() < LONGEST_STUB;
    }
}
