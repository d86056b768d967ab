package io.countersign.command.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.carrier.Carrier.NotTaken;
import io.countersign.command.carrier.MailCarrier.MailServer;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailCarrierTest {

    private static final MessageQueued MESSAGE = new MessageQueued(
            new MessageId("shipped:SO-1"),
            MessageKind.GOODS_SHIPPED,
            MessageChannel.MAIL,
            new CustomerAccountId("C001"),
            null,
            null,
            "The goods of SO-1 have left.",
            "order-SO-1");

    private final FakeMailServer server = new FakeMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_message_arrives_as_a_mail() throws NotTaken {
        carrier(List.of("chen@example.com", "wang@example.com")).take(MESSAGE);

        assertThat(server.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("From: office@example.com")
                        .contains("To: chen@example.com, wang@example.com")
                        .contains("Subject: ")
                        .contains("The goods of SO-1 have left."));
    }

    @Test
    void the_same_message_twice_has_the_same_mail_number() throws NotTaken {
        MailCarrier carrier = carrier(List.of("chen@example.com"));
        carrier.take(MESSAGE);
        carrier.take(MESSAGE);

        assertThat(server.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("Message-ID: <shipped-SO-1@countersign>"));
    }

    @Test
    void it_carries_mail_and_nothing_else() {
        assertThat(carrier(List.of()).carries(MessageChannel.MAIL)).isTrue();
        assertThat(carrier(List.of()).carries(MessageChannel.SMS)).isFalse();
    }

    @Test
    void a_message_to_somebody_without_an_address_is_not_taken() {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> carrier(List.of()).take(MESSAGE))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo("no mail address is known"));
    }

    @Test
    void why_a_mail_is_turned_down_is_said_without_the_address() {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> carrier(List.of(FakeMailServer.UNKNOWN + "@example.com"))
                        .take(MESSAGE))
                .satisfies(failure -> assertThat(failure.reason()).isNotBlank().doesNotContain("@", "example"));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_server_that_is_away_takes_nothing() throws IOException {
        try (Socket taken = new Socket()) { // its port is nobody else's, and nobody listens at it
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            MailCarrier carrier = carrier(taken.getLocalPort(), List.of("chen@example.com"));

            assertThatExceptionOfType(NotTaken.class)
                    .isThrownBy(() -> carrier.take(MESSAGE))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo("ConnectException"));
        }
    }

    @Test
    void a_password_does_not_go_over_a_connection_that_others_can_read() {
        MailServer guarded = new MailServer("localhost", server.port(), "office", "secret", "office@example.com");
        MailCarrier carrier = new MailCarrier(guarded, message -> List.of("chen@example.com"));

        assertThatExceptionOfType(NotTaken.class).isThrownBy(() -> carrier.take(MESSAGE));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void where_mail_goes_is_printed_without_the_password() {
        assertThat(new MailServer("mail.example.com", 587, "office", "secret", "office@example.com"))
                .hasToString("mail.example.com:587");
    }

    private MailCarrier carrier(List<String> addresses) {
        return carrier(server.port(), addresses);
    }

    private static MailCarrier carrier(int port, List<String> addresses) {
        return new MailCarrier(new MailServer("localhost", port, "", "", "office@example.com"), message -> addresses);
    }
}
