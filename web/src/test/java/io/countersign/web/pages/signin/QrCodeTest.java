package io.countersign.web.pages.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    @Test
    void what_is_drawn_is_read_again() throws ChecksumException, FormatException {
        String address = "otpauth://totp/Countersign:li-wei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Countersign"
                + "&algorithm=SHA1&digits=6&period=30";

        QrCode drawn = QrCode.of(address);

        assertThat(new Decoder().decode(squaresOf(drawn)).getText()).isEqualTo(address);
        assertThat(drawn.toString()).doesNotContain("M0");
    }

    private static BitMatrix squaresOf(QrCode drawn) {
        BitMatrix squares = new BitMatrix(drawn.size());
        BAR.matcher(drawn.path())
                .results()
                .forEach(bar -> squares.setRegion(
                        Integer.parseInt(bar.group(1)),
                        Integer.parseInt(bar.group(2)),
                        Integer.parseInt(bar.group(3)),
                        1));
        return squares;
    }
}
