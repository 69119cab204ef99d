package id.wasit.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Cuts out of a page what is never the article: scripts, menus, forms, comments, share bars, related links, polls. It goes by the names
 * that page builders give such parts, and keeps a part, whatever its name, that holds most of the page's running text.
 */
final class Pruning {
    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, button, input, select,"
                    + " textarea, nav, footer, aside, figcaption, audio, video, map, dialog, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=search],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    /** Whole words of class and id, cut at hyphens, underscores and capital letters. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:^| )(?:ads?|advert\\w*|adsense|adslot|adbox|iklan|banner\\w*|sponsor\\w*|promo\\w*|outbrain|taboola"
                    + "|baca ?juga|bacajuga|lihat ?juga|simak ?juga|terkait|related\\w*|recommend\\w*|rekomendasi|popular|terpopuler"
                    + "|trending|most ?read|more ?(?:stories|news|articles|posts|from|on)|read ?(?:more|also|next)|also ?read"
                    + "|see ?also|you ?may|crosslinks?|linksisip\\w*|sisip"
                    + "|share\\w*|sharing|social\\w*|sosmed|addthis\\w*|addtoany\\w*|sharedaddy|jp ?relatedposts|shariff\\w*"
                    + "|comments?|commentlist|comment\\w*|komentar|disqus\\w*|respond|reply|replies|discussion"
                    + "|breadcrumbs?|sidebar\\w*|menu\\w*|nav|navbar\\w*|navigation|navi|toolbar|topbar|masthead|offcanvas"
                    + "|widgets?|newsletter\\w*|subscri\\w*|signup|sign ?up|paywall|login|register|donat\\w*|cta"
                    + "|tags?|tagcloud|taglist|tagline|hashtags?|keywords|topics?|categories|category ?list"
                    + "|author ?(?:box|bio|info|about|card|profile|details?)|about ?(?:the )?author|bio|byline|biography"
                    + "|post ?(?:meta|info|nav\\w*|footer|tags|author|date|data|share)|entry ?(?:meta|info|footer|utility|date|author)"
                    + "|meta|metadata|postmeta|dateline ?info|published|timestamp|credits?|copyright|caption\\w*|wp ?caption ?\\w*"
                    + "|cookies?|consent|gdpr|popup\\w*|modal\\w*|overlay|lightbox|tooltip|toast"
                    + "|paging|pagination|pager|page ?links|prev|next ?(?:post|article)|polling|polls?|jajak|rating\\w*|vote|votes"
                    + "|print|printfriendly|hidden|hide|invisible|sr ?only|visually ?hidden|screen ?reader ?text|skip ?\\w*"
                    + "|footer|foot|site ?header|page ?header|global ?header|top ?header|header ?(?:top|bar|menu|nav|wrap)"
                    + "|toc|table ?of ?contents|ez ?toc|slideshow|carousel|slider|swiper|playlist|ticker|breaking ?news"
                    + "|app ?(?:download|banner)|google ?news|whatsapp|follow ?us|ikuti|langganan|berlangganan|notification"
                    + "|reactions?|feedback|likes?|views? ?count|jump ?to|back ?to ?top|language ?\\w*|read ?time)(?= |$)");

    private static final double MOST_OF_THE_TEXT = 0.4;

    private Pruning() {}

    /** Strictly also by names; gently only what can hold no text of an article. */
    static void prune(Element body, boolean strict) {
        body.select(NEVER).remove();
        if (!strict) {
            return;
        }
        Weights weights = Weights.of(body);
        for (Element element : List.copyOf(body.select("[class], [id]"))) {
            boolean small = weights.in(element) < MOST_OF_THE_TEXT * weights.total();
            if (element != body && element.hasParent() && small && named(element)) {
                element.remove();
            }
        }
        Teasers.prune(body);
    }

    static boolean named(Element element) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main")) {
            return false;
        }
        return NAMES.matcher(words(element.className() + ' ' + element.id())).find();
    }

    /** {@code relatedPosts_box} becomes {@code related posts box}. */
    static String words(String names) {
        StringBuilder words = new StringBuilder(names.length() + 8);
        for (int at = 0; at < names.length(); at++) {
            char c = names.charAt(at);
            boolean hump = at > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1));
            if (hump) {
                words.append(' ');
            }
            words.append(Character.isLetter(c) ? c : ' ');
        }
        return words.toString().replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
    }
}
