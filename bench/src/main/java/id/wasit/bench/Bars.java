package id.wasit.bench;

import java.util.Locale;
import java.util.Map;

/**
 * A picture of a few figures, one bar under another.
 *
 * @param title what they are
 * @param figures by name, in order
 */
public record Bars(String title, Map<String, Double> figures) {
    /** How wide the picture is, in pixels. */
    public static final int WIDTH = 900;

    private static final int MARGIN = 12;
    private static final int NAMES = 420;
    private static final int LINE = 30;
    private static final int HEADING = 44;

    /** How high it is, in pixels. */
    public int height() {
        return HEADING + LINE * figures.size() + MARGIN;
    }

    /** The whole picture, as SVG. */
    String svg() {
        return opening(height()) + shapes() + "</svg>\n";
    }

    /** The beginning of a picture of this height, on white. */
    public static String opening(int height) {
        return text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH, height);
    }

    /** Title and bars without what is around them, to stand at the top of a picture with more in it. */
    public String shapes() {
        StringBuilder svg = new StringBuilder(text(
                "<text x=\"%d\" y=\"28\" font-size=\"16\" font-weight=\"bold\">%s</text>%n", MARGIN, escaped(title)));
        double most =
                figures.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int y = HEADING;
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            double width = Math.max(1, figure.getValue() / most * (WIDTH - NAMES - 110));
            svg.append(text(
                    "<text x=\"%d\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"18\" fill=\"#2f6f9f\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%,.0f</text>%n",
                    MARGIN,
                    y + 14,
                    escaped(figure.getKey()),
                    NAMES,
                    y,
                    width,
                    NAMES + width + 8,
                    y + 14,
                    figure.getValue()));
            y += LINE;
        }
        return svg.toString();
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
