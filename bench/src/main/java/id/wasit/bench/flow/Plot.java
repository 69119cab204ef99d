package id.wasit.bench.flow;

import id.wasit.bench.Bars;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture of a run: rates as bars, and under them how long each call took.
 *
 * @param rates per CPU second, by name, in order
 * @param delays of the calls, in the order in which they were sent
 */
record Plot(Map<String, Double> rates, List<Dot> delays) {
    private static final int MARGIN = 12;
    private static final int HEADING = 54;
    private static final int DOTS = 220;
    private static final int AXIS = 60;

    /**
     * A call.
     *
     * @param at seconds since the first
     * @param took seconds until it stood in the queue
     */
    record Dot(double at, double took) {}

    String svg() {
        Bars bars = new Bars("Posts and flags per CPU second", rates);
        int half = rates.isEmpty() ? MARGIN : bars.height();
        int height = half + (delays.isEmpty() ? 0 : HEADING + DOTS + 2 * MARGIN);
        StringBuilder svg = new StringBuilder(Bars.opening(height)).append(rates.isEmpty() ? "" : bars.shapes());
        if (!delays.isEmpty()) {
            dots(svg, half);
        }
        return svg.append("</svg>\n").toString();
    }

    private void dots(StringBuilder svg, int top) {
        svg.append(title(top + 16, "Seconds from the source to the queue, call after call"));
        svg.append(text(
                "<text x=\"%d\" y=\"%d\">nothing disturbed; a changed roster; one task manager killed; the other</text>%n",
                MARGIN, top + 34));
        double longest = delays.stream().mapToDouble(Dot::took).max().orElse(1);
        double last = Math.max(1, delays.get(delays.size() - 1).at());
        int floor = top + HEADING + DOTS;
        svg.append(text(
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/><text x=\"%d\" y=\"%d\">%.1f s</text>"
                        + "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\">%.0f s</text>%n",
                AXIS,
                top + HEADING,
                floor,
                Bars.WIDTH - MARGIN,
                MARGIN,
                top + HEADING + 5,
                longest,
                MARGIN + 20,
                floor + 4,
                Bars.WIDTH - AXIS,
                floor + 16,
                last));
        for (Dot dot : delays) {
            svg.append(text(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.5\" fill=\"#2f6f9f\"/>%n",
                    AXIS + dot.at() / last * (Bars.WIDTH - MARGIN - AXIS), floor - dot.took() / longest * DOTS));
        }
    }

    private static String title(int y, String words) {
        return text("<text x=\"%d\" y=\"%d\" font-size=\"16\" font-weight=\"bold\">%s</text>%n", MARGIN, y, words);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
