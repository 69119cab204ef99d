package id.wasit.ingest.page;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** The names that page builders give to parts that are never the article. What was decided once is remembered, because the pages of a site share them. */
final class PartNames {
    private static final int MOST_REMEMBERED = 20_000;

    /** One name of class or id, cut into words, holds these words side by side. */
    private static final Pattern WITHIN = words(
            "ads?|advert\\w*|adsense|adslot|adbox|adunit|iklan|banner\\w*|sponsor\\w*|promo\\w*|outbrain"
                    + "|taboola|teads|dfp|gpt|baca ?juga|lihat ?juga|simak ?juga|terkait|related\\w*|recommend\\w*|rekomendasi|popular|terpopuler"
                    + "|trending|most ?read|mostread|more ?(?:stories|news|articles|posts|from|on|info)|read ?(?:more|also|next)|readmore|also ?read"
                    + "|see ?also|you ?may|linksisip\\w*|sisip|share\\w*|sharing|social\\w*|sosmed|addthis\\w*|addtoany\\w*|jp ?relatedposts"
                    + "|shariff\\w*|comment\\w*|komentar\\w*|kommentar\\w*|disqus\\w*|respond|breadcrumbs?|brotkrumen|sidebar\\w*|menu\\w*|navbar\\w*"
                    + "|navigation|toolbar|topbar|masthead|offcanvas|newsletter\\w*|subscri\\w*|signup|paywall|login|register|donat\\w*|cta"
                    + "|tagcloud|taglist|tag ?list|tags ?(?:list|links|container|box)?|hashtags?|keywords"
                    + "|author ?(?:box|bio|info|about|card|profile|details?|description|name|avatar)|authorbox|about ?(?:the )?author|byline\\w*|biography"
                    + "|(?:post|entry|article) ?(?:meta\\w*|info|nav\\w*|footer|tags|author|dates?|data|utility|actions?|tools|credits?)|postmeta|postinfo"
                    + "|copyright|captions?|wp ?caption ?\\w*|cookies?|consent|gdpr|popup\\w*|modal\\w*|lightbox|tooltip|pagination|paginator|pager|page ?links"
                    + "|polling|polls?|jajak|rating\\w*|votes?|printfriendly|sr ?only|visually ?hidden|screen ?reader\\w*|skip ?(?:link|to|nav)\\w*"
                    + "|footer\\w*|site ?header|page ?header|global ?header|top ?header|header ?(?:top|bar|menu|nav)|toc|table ?of ?contents|ez ?toc"
                    + "|carousel|ticker|breaking ?news|app ?(?:download|banner)|google ?news|whatsapp|follow ?us|berlangganan|notification|reactions?"
                    + "|feedback|back ?to ?top|language ?(?:switch\\w*|selector)|read(?:ing)? ?time|image ?(?:credit|source|copyright|legend)\\w*"
                    + "|bildunterschrift|bildnachweis|teaser\\w*|widget ?area|infobox ?nav|contact ?(?:box|info|person|form)|kontakt|impressum|disclaimer"
                    + "|crosshead|jumplinks?|print ?(?:link|button|only)|favou?rite|bookmark\\w*|download ?(?:box|links?)|quicklinks?|image ?desc\\w*|bild ?(?:unter\\w*|text|quelle|nachweis)|bildunter\\w*|untertitel|explore|citations?|citate|headline ?(?:category|date|info)|dossiers?|interesting|reviews?|player\\w*|next ?(?:story|stories|post|posts|article)|previous ?(?:story|post|article)|sticky|downloads?|author ?desc\\w*|sabox\\w*|likes? ?(?:widget\\w*|box|count)|(?:img|image) ?meta\\w*|suggestion ?box|snippet ?article|kicker|eyebrow|share ?count|article ?(?:source|links|list|related)|further ?(?:reading|articles)|see ?more");

    /** The whole of one name. As a part of longer names these words mean nothing. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:hidden|hide|invisible|meta|metadata|nav|navi|prev|next|foot|bio|credits?|tags?|topics?"
                    + "|categories|reply|replies|discussion|print|views?|likes?|published|timestamp|pubdate|date|datum|tanggal|time|byline|header"
                    + "|slideshow|slider|swiper|playlist|widgets?|overlay|toast|ikuti|langganan|source|sources|quelle|services|language|search|logo|legend"
                    + "|caption|paging|aside|side|right ?(?:col|column|bar|side)|left ?(?:col|column|bar|side)|col ?(?:right|left)|rail|right ?rail|extra|extras)");

    private final ConcurrentMap<String, Boolean> known = new ConcurrentHashMap<>();

    /** Whether one of the names in a class or an id is that of such a part. */
    boolean tellPart(String names) {
        if (names.isEmpty()) {
            return false;
        }
        Boolean remembered = known.get(names);
        if (remembered != null) {
            return remembered;
        }
        boolean part = Names.cut(names).stream().anyMatch(PartNames::matches);
        if (known.size() < MOST_REMEMBERED) {
            known.put(names, part);
        }
        return part;
    }

    private static boolean matches(String name) {
        String words = split(name);
        return WHOLE.matcher(words).matches() || WITHIN.matcher(words).find();
    }

    /** {@code relatedPosts_box} becomes {@code related posts box}. */
    private static String split(String name) {
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean hump = at > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(at - 1));
            boolean letter = Character.isLetter(c);
            if ((hump || !letter) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (letter) {
                words.append(c);
            }
        }
        return words.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:^| )(?:" + alternatives + ")(?= |$)");
    }
}
