package org.shelfwise.site.notifyme;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.site.platform.PageJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a script that asks gets, as JSON that nobody keeps. Thread-safe. */
final class ScriptReply {

    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

    private final PageJson json;

    ScriptReply(PageJson json) {
        this.json = json;
    }

    ResponseEntity<byte[]> asked(String code, String title, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("title", title);
        body.put("message", message);
        return of(HttpStatus.OK, body);
    }

    /** @param refused at least one: the first also stands alone, for a script that shows but one */
    ResponseEntity<byte[]> refused(HttpStatus status, List<AlertForm.Refused> refused) {
        Map<String, Object> body = body(refused.get(0));
        body.put("wrong", refused.stream().map(ScriptReply::body).collect(Collectors.toList()));
        return of(status, body);
    }

    private static Map<String, Object> body(AlertForm.Refused one) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", one.code());
        body.put("message", one.text());
        body.put("field", one.field());
        return body;
    }

    private ResponseEntity<byte[]> of(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-store")
                .contentType(JSON)
                .body(json.write(body).getBytes(StandardCharsets.UTF_8));
    }
}
