package io.countersign.web.pages.live;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where browsers listen. */
@Controller
final class LivePage {

    private final News news;

    LivePage(News news) {
        this.news = news;
    }

    @GetMapping(value = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() {
        return news.listen();
    }
}
