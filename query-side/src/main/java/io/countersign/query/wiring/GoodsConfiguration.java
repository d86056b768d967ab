package io.countersign.query.wiring;

import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.query.history.LogFold;
import io.countersign.query.purchases.PurchaseAnswers;
import io.countersign.query.purchases.PurchaseCard;
import io.countersign.query.registers.Register;
import io.countersign.query.reservations.ReservationAnswers;
import io.countersign.query.reservations.ReservationCard;
import io.countersign.query.stock.MovementAnswers;
import io.countersign.query.stock.StockAnswers;
import io.countersign.query.stock.StockFold;
import io.countersign.query.stock.TransferCard;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.Transfer;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The registers of goods: in the warehouses, between them, held for customers, and to come from makers. */
@RegisterConfiguration
class GoodsConfiguration {

    private final Clock clock;
    private final ZoneId zone;

    GoodsConfiguration(Clock clock, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Bean
    Register<Item> stockRegister(Registers registers) {
        return registers.of(new StockFold());
    }

    @Bean
    Register<Transfer> transfersRegister(Registers registers) {
        return registers.of(new TransferCard());
    }

    @Bean
    Register<Reservation> reservationsRegister(Registers registers) {
        return registers.of(new ReservationCard());
    }

    @Bean
    Register<Purchase> purchasesRegister(Registers registers) {
        return registers.of(new PurchaseCard());
    }

    @Bean
    StockAnswers stockAnswers(Register<Item> stockRegister, Register<Transfer> transfersRegister) {
        return new StockAnswers(stockRegister, transfersRegister, clock, zone);
    }

    @Bean
    MovementAnswers movementAnswers(LogFold log) {
        return new MovementAnswers(log, zone);
    }

    @Bean
    ReservationAnswers reservationAnswers(Register<Reservation> reservationsRegister, Register<Item> stockRegister) {
        return new ReservationAnswers(reservationsRegister, stockRegister, clock, zone);
    }

    @Bean
    PurchaseAnswers purchaseAnswers(Register<Purchase> purchasesRegister) {
        return new PurchaseAnswers(purchasesRegister, clock, zone);
    }
}
