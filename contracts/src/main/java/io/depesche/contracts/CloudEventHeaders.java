package io.depesche.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 envelope in Kafka's binary mode: it stands in record headers alone, the value is the bare JSON object, so a
 * reader that has never heard of CloudEvents reads it just as well.
 */
public final class CloudEventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SOURCE = "ce_source";

    /** W3C trace context; it travels with every record. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}

    /**
     * Headers of one record.
     *
     * @param type CloudEvents type, equal to the topic's name but for withdrawals
     * @param recordId {@link RecordId#ofRevision}
     * @param service service that writes it, such as {@link Topics#NLP}
     * @param time time of the fact (when the article was fetched), never of the run
     */
    public static Map<String, String> of(String type, String recordId, String service, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, recordId);
        headers.put(TYPE, type);
        headers.put(SOURCE, "/depesche/" + service);
        headers.put(TIME, time.toString());
        headers.put("ce_dataschema", "/schemas/" + type + "/1.0.json");
        headers.put("content-type", "application/json");
        return headers;
    }
}
