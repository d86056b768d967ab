package io.countersign.command.carrier;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Takes messages by mail to a server that speaks SMTP.
 *
 * <p>A message that is sent twice carries the same {@code Message-ID} both times, so that mail programs may show it
 * once.
 */
public final class MailCarrier implements Carrier {

    private static final int PORT_ENCRYPTED = 465;
    private static final String PATIENCE_MILLISECONDS = "5000";

    private final JavaMailSenderImpl server;
    private final AddressBook addresses;
    private final String from;

    /**
     * @param mail where the server is and how to sign in there
     * @param addresses knows where messages go
     */
    public MailCarrier(MailServer mail, AddressBook addresses) {
        this.addresses = addresses;
        this.from = mail.from();
        this.server = new JavaMailSenderImpl();
        server.setHost(mail.host());
        server.setPort(mail.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        server.setJavaMailProperties(properties(mail));
        if (mail.signsIn()) {
            server.setUsername(mail.user());
            server.setPassword(mail.password());
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean carries(MessageChannel channel) {
        return channel == MessageChannel.MAIL;
    }

    @Override
    public void take(MessageQueued message) throws NotTaken {
        List<String> to = addresses.mailAddressesFor(message);
        if (to.isEmpty()) {
            throw new NotTaken("no mail address is known");
        }
        try {
            server.send(letter(message, to));
        } catch (MessagingException | MailException e) {
            throw new NotTaken(kindOf(e)); // its text may hold addresses
        }
    }

    private MimeMessage letter(MessageQueued message, List<String> to) throws MessagingException {
        MimeMessage letter = new Letter(server.getSession(), message.message().value());
        letter.setFrom(new InternetAddress(from));
        for (String address : to) {
            letter.addRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address));
        }
        letter.setSubject(subjectOf(message.kind()), StandardCharsets.UTF_8.name());
        letter.setText(message.text(), StandardCharsets.UTF_8.name());
        return letter;
    }

    private static String subjectOf(MessageKind kind) {
        return switch (kind) {
            case GOODS_SHIPPED -> "发货通知 Goods shipped";
            case GOODS_ARRIVED -> "到货通知 Goods arrived";
            case PAPER_EXPIRES -> "客户证照即将到期 A customer's paper expires";
            case DUNNING_ESCALATED -> "催款升级 Dunning escalated";
            case LARGE_PROJECT -> "大工程报备 Large project";
            case STOCK_LIST -> "库存表 Stock list";
        };
    }

    private static String kindOf(Exception failure) {
        Throwable cause = failure;
        if (failure instanceof org.springframework.mail.MailSendException sending
                && sending.getMessageExceptions().length > 0) {
            cause = sending.getMessageExceptions()[0];
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private static Properties properties(MailServer mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(mail.signsIn()));
        if (mail.port() == PORT_ENCRYPTED) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.signsIn()));
        }
        return properties;
    }

    /**
     * Where mail goes.
     *
     * @param user blank when the server wants nobody to sign in
     * @param password goes over an encrypted connection or not at all
     * @param from the address of the office
     */
    public record MailServer(String host, int port, String user, String password, String from) {

        boolean signsIn() {
            return !user.isBlank();
        }

        /** Says where, and keeps the password to itself. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** A mail with an id that we chose. */
    private static final class Letter extends MimeMessage {

        private final String number;

        Letter(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + number.replaceAll("[^A-Za-z0-9._-]", "-") + "@countersign>");
        }
    }
}
