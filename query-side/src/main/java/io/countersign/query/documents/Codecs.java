package io.countersign.query.documents;

import com.mongodb.MongoClientSettings;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.PaperId;
import io.countersign.account.ReleaseId;
import io.countersign.attempt.AttemptsId;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementId;
import io.countersign.complaint.ComplaintId;
import io.countersign.dispatch.DispatchId;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.export.ExportsId;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.inquiry.InquiryId;
import io.countersign.loan.LoanId;
import io.countersign.message.MessageId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.performance.TargetsId;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectId;
import io.countersign.purchase.PurchaseId;
import io.countersign.remittance.RemittanceId;
import io.countersign.sales.WeeklyReportId;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How our values look in a document: numbers, names, days and moments as plain texts; records as nested documents. */
public final class Codecs {

    /** The driver's own codecs and ours. */
    public static final CodecRegistry ALL = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(
                    text(PersonId.class, PersonId::value, PersonId::new),
                    text(CustomerAccountId.class, CustomerAccountId::value, CustomerAccountId::new),
                    text(OrderId.class, OrderId::value, OrderId::new),
                    text(InvoiceNumber.class, InvoiceNumber::value, InvoiceNumber::new),
                    text(CreditNoteNumber.class, CreditNoteNumber::value, CreditNoteNumber::new),
                    text(RemittanceId.class, RemittanceId::value, RemittanceId::new),
                    text(StockItemId.class, StockItemId::value, StockItemId::new),
                    text(WarehouseId.class, WarehouseId::value, WarehouseId::new),
                    text(MovementId.class, MovementId::value, MovementId::new),
                    text(ReservationId.class, ReservationId::value, ReservationId::new),
                    text(PurchaseId.class, PurchaseId::value, PurchaseId::new),
                    text(ReleaseId.class, ReleaseId::value, ReleaseId::new),
                    text(DunningCaseId.class, DunningCaseId::value, DunningCaseId::new),
                    text(PaperId.class, PaperId::value, PaperId::new),
                    text(ReturnId.class, ReturnId::value, ReturnId::new),
                    text(DelegationId.class, DelegationId::value, DelegationId::new),
                    text(ProjectId.class, ProjectId::value, ProjectId::new),
                    text(MessageId.class, MessageId::value, MessageId::new),
                    text(InquiryId.class, InquiryId::value, InquiryId::new),
                    text(TariffId.class, TariffId::value, TariffId::new),
                    text(QuoteId.class, QuoteId::value, QuoteId::new),
                    text(DispatchId.class, DispatchId::value, DispatchId::new),
                    text(LoanId.class, LoanId::value, LoanId::new),
                    text(ComplaintId.class, ComplaintId::value, ComplaintId::new),
                    text(ExpenseClaimId.class, ExpenseClaimId::value, ExpenseClaimId::new),
                    text(ExpenseInvoiceNumber.class, ExpenseInvoiceNumber::value, ExpenseInvoiceNumber::new),
                    text(AttemptsId.class, AttemptsId::value, AttemptsId::new),
                    text(ExportsId.class, ExportsId::value, ExportsId::new),
                    text(StatementId.class, StatementId::value, StatementId::new),
                    text(MatchId.class, MatchId::value, MatchId::new),
                    text(PriceApprovalId.class, PriceApprovalId::value, PriceApprovalId::new),
                    text(Region.class, Region::value, Region::new),
                    text(Department.class, Department::value, Department::new),
                    text(TargetsId.class, TargetsId::value, TargetsId::new),
                    text(WeeklyReportId.class, WeeklyReportId::value, WeeklyReportId::new),
                    text(YearMonth.class, YearMonth::toString, YearMonth::parse),
                    text(Currency.class, Currency::getCurrencyCode, Currency::getInstance),
                    text(UnitPrice.class, UnitPrice::toString, UnitPrice::of),
                    text(Quantity.class, Quantity::toString, Quantity::of),
                    text(LocalDate.class, LocalDate::toString, LocalDate::parse),
                    text(Instant.class, Instant::toString, Instant::parse)),
            MongoClientSettings.getDefaultCodecRegistry());

    private Codecs() {}

    private static <T> Codec<T> text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new Codec<>() {
            @Override
            public void encode(BsonWriter writer, T value, EncoderContext context) {
                writer.writeString(write.apply(value));
            }

            @Override
            public T decode(BsonReader reader, DecoderContext context) {
                return read.apply(reader.readString());
            }

            @Override
            public Class<T> getEncoderClass() {
                return type;
            }
        };
    }
}
