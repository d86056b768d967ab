package io.countersign.web.importing;

import io.countersign.web.numbers.Numbers;
import io.countersign.web.sending.Messages;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** How much may be uploaded, and where it is kept meanwhile. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Beside the file a request has the mapping and what holds the two together. */
    private static final DataSize ROOM_FOR_THE_REST = DataSize.ofMegabytes(1);

    @Bean
    Imports imports(
            Messages messages,
            Numbers numbers,
            @Value("${countersign.imports.folder:${java.io.tmpdir}}") Path folder,
            @Value("${countersign.imports.inflated-max:4GB}") DataSize inflatedMax) {
        return new Imports(messages, numbers, folder, ImportLimits.USUAL.withInflatedBytesMax(inflatedMax.toBytes()));
    }

    @Bean
    MultipartConfigElement multipartConfigElement(
            @Value("${countersign.imports.upload-max:512MB}") DataSize uploadMax) {
        return new MultipartConfigElement(
                "", uploadMax.toBytes(), uploadMax.toBytes() + ROOM_FOR_THE_REST.toBytes(), 0);
    }

    /** A body is not taken apart before it is known who sent it. */
    @Bean
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
