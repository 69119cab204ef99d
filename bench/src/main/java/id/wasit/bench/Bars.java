package id.wasit.bench;

import java.util.Locale;
import java.util.Map;

/**
 * A picture of a few figures.
 *
 * @param title what they are
 * @param figures by name, in order
 */
record Bars(String title, Map<String, Double> figures) {
    private static final int WIDTH = 900;
    private static final int NAMES = 400;
    private static final int LINE = 34;
    private static final int TOP = 52;

    String svg() {
        double most =
                figures.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"14\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"12\" y=\"28\" font-size=\"17\" font-weight=\"bold\">%s</text>%n",
                WIDTH,
                TOP + LINE * figures.size() + 12,
                escaped(title)));
        int y = TOP;
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            double width = Math.max(1, figure.getValue() / most * (WIDTH - NAMES - 110));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"12\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"20\" fill=\"#2f6f9f\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%,.0f</text>%n",
                    y + 15,
                    escaped(figure.getKey()),
                    NAMES,
                    y,
                    width,
                    NAMES + width + 8,
                    y + 15,
                    figure.getValue()));
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
