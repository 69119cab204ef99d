package id.wasit.bench.flow;

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
    private static final int WIDTH = 900;
    private static final int MARGIN = 12;
    private static final int NAMES = 420;
    private static final int LINE = 30;
    private static final int HEADING = 44;
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
        int half = HEADING + LINE * rates.size() + MARGIN;
        int height = half + (delays.isEmpty() ? 0 : HEADING + DOTS + 2 * MARGIN);
        StringBuilder svg = new StringBuilder(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH, height));
        bars(svg);
        if (!delays.isEmpty()) {
            dots(svg, half);
        }
        return svg.append("</svg>\n").toString();
    }

    private void bars(StringBuilder svg) {
        svg.append(title(MARGIN + 16, "Posts and flags per CPU second"));
        double most =
                rates.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int y = HEADING;
        for (Map.Entry<String, Double> rate : rates.entrySet()) {
            double width = Math.max(1, rate.getValue() / most * (WIDTH - NAMES - 110));
            svg.append(text(
                    "<text x=\"%d\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"18\" fill=\"#2f6f9f\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%,.0f</text>%n",
                    MARGIN,
                    y + 14,
                    escaped(rate.getKey()),
                    NAMES,
                    y,
                    width,
                    NAMES + width + 8,
                    y + 14,
                    rate.getValue()));
            y += LINE;
        }
    }

    private void dots(StringBuilder svg, int top) {
        svg.append(
                title(
                        top + 16,
                        "Seconds from the source to the queue, call after call: a changed roster, then both task managers killed"));
        double longest = delays.stream().mapToDouble(Dot::took).max().orElse(1);
        double last = Math.max(1, delays.get(delays.size() - 1).at());
        int floor = top + HEADING + DOTS;
        svg.append(text(
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/><text x=\"%d\" y=\"%d\">%.1f s</text>"
                        + "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\">%.0f s</text>%n",
                AXIS,
                top + HEADING,
                floor,
                WIDTH - MARGIN,
                MARGIN,
                top + HEADING + 5,
                longest,
                MARGIN + 20,
                floor + 4,
                WIDTH - AXIS,
                floor + 16,
                last));
        for (Dot dot : delays) {
            svg.append(text(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.5\" fill=\"#2f6f9f\"/>%n",
                    AXIS + dot.at() / last * (WIDTH - MARGIN - AXIS), floor - dot.took() / longest * DOTS));
        }
    }

    private static String title(int y, String words) {
        return text("<text x=\"%d\" y=\"%d\" font-size=\"16\" font-weight=\"bold\">%s</text>%n", MARGIN, y, words);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
