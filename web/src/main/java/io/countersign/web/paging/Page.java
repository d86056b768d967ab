package io.countersign.web.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * One page of a list.
 *
 * @param next to be given as {@code after} for the page that follows; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int LIMIT_USUAL = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** How many entries a page has when the caller asks for this many, or does not say. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? LIMIT_USUAL : asked;
    }

    /** Answers with a page, and says in the header {@code Link} where the next one is. */
    public static <T> ResponseEntity<Page<T>> answer(List<T> items, @Nullable String next, HttpServletRequest asked) {
        return ResponseEntity.ok().headers(linkTo(next, asked)).body(new Page<>(items, next));
    }

    /** The header that says where the next page is. */
    public static HttpHeaders linkTo(@Nullable String next, HttpServletRequest asked) {
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            headers.add(
                    HttpHeaders.LINK, "<" + asked.getRequestURI() + "?" + parameters(asked, next) + ">; rel=\"next\"");
        }
        return headers;
    }

    private static String parameters(HttpServletRequest asked, String next) {
        Map<String, String[]> parameters = new TreeMap<>(asked.getParameterMap());
        parameters.put("after", new String[] {next});
        return parameters.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
