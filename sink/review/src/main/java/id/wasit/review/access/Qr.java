package id.wasit.review.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the outline of an SVG, one unit for each module.
 *
 * @param size units on each side, the quiet zone included
 * @param path the value of a {@code d} attribute
 */
record Qr(int size, String path) {
    private static final int QUIET = 4;

    static Qr of(String text) {
        try {
            BitMatrix bits =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Qr(bits.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("a text of this length always fits", e);
        }
    }
}
