package io.countersign.web.pages.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a picture that a telephone reads, drawn within the page: whoever serves it from elsewhere would know the
 * secret. It does not print itself.
 *
 * @param size how many squares wide it is
 * @param path the dark squares, as SVG draws them
 */
public record QrCode(int size, String path) {

    static QrCode of(String text) {
        ByteMatrix squares = squaresOf(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1H%dz".formatted(from, y, x - from, from));
                } else {
                    x++;
                }
            }
        }
        return new QrCode(squares.getWidth(), path.toString());
    }

    private static ByteMatrix squaresOf(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a picture", e);
        }
    }

    @Override
    public String toString() {
        return "QR code of " + size + " squares";
    }
}
