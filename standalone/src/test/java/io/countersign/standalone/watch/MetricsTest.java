package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector reads figures of the real program, and nothing personal. */
@SuppressWarnings("NullAway.Init")
class MetricsTest {

    @TempDir
    static Path data;

    private static Office office;

    @BeforeAll
    static void start() {
        office = Office.start(data, Map.of());
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void what_is_scraped() throws Exception {
        office.post("sales-assistant", "/api/v1/accounts", """
                {"id": "T001", "name": "Harbour Interiors Ltd", "contact": {"name": "Chen Mei", "phone": "+86 21 5555 0100"},
                 "region": "East", "salesperson": "salesperson", "standing": "KEY", "currency": "CNY"}""");
        java.nio.file.Files.writeString(Path.of("/tmp/hC-scrape.txt"), office.scrape());
    }
}
