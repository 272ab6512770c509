package org.minutebook.query.checkpoints;

import static org.minutebook.query.QueryRule.CHECKPOINT_KNOWN;
import static org.minutebook.query.QueryRule.PARAMETER_READABLE;
import static org.minutebook.query.QueryRule.POSITION_TAKEN;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.minutebook.proof.VerifierKey;
import org.minutebook.query.reading.Items;
import org.minutebook.query.reading.Reads;
import org.minutebook.record.RuleBroken;
import org.minutebook.record.checkpoints.CheckpointTable;
import org.minutebook.record.checkpoints.Checkpoints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes checkpoints and keys, and proves events and checkpoints with them. */
@RestController
@Reads
class CheckpointController {
    static final String WELL_KNOWN = "/.well-known/minutebook";
    private static final String API = "/api/v1/record";
    private static final String LATEST = "latest";
    private static final int MOST = 1000;

    private final Checkpoints checkpoints;
    private final CheckpointTable table;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.table = checkpoints.table();
    }

    /**
     * Some checkpoints, the newest first.
     *
     * @param next what to ask for to go on; null at the end
     */
    record Page(List<CheckpointView> items, String next) {}

    /**
     * The proof that an event is in a checkpoint.
     *
     * @param leaf that of the event, in hexadecimal
     * @param index of the leaf, from 0
     * @param path hashes from the leaf's sibling upwards, in hexadecimal (RFC 9162, 2.1.3)
     */
    record Inclusion(long position, String leaf, long index, List<String> path, CheckpointView checkpoint) {}

    /**
     * The proof that a checkpoint continues an earlier one.
     *
     * @param path hashes in hexadecimal (RFC 9162, 2.1.4)
     */
    record Consistency(CheckpointView from, CheckpointView to, List<String> path) {}

    /** Notes to keep, the newest first, with an empty line between them. */
    @GetMapping(path = WELL_KNOWN + "/checkpoints", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> notes(
            @RequestParam(required = false) String before, @RequestParam(required = false) String limit) {
        var rows = page(before, limit);
        var answer = ResponseEntity.ok();
        if (next(rows, limit) != null) {
            answer.header(HttpHeaders.LINK, "<" + WELL_KNOWN + next(rows, limit) + ">; rel=\"next\"");
        }
        return answer.body(rows.stream().map(row -> row.note().toString()).collect(Collectors.joining("\n")));
    }

    @GetMapping(path = WELL_KNOWN + "/checkpoints/{position}", produces = MediaType.TEXT_PLAIN_VALUE)
    String note(@PathVariable String position) {
        return named(position).note().toString();
    }

    /** The public keys, one on a line, in the order in which they were used. */
    @GetMapping(path = WELL_KNOWN + "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    String keyLines() {
        return table.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    @GetMapping(API + "/checkpoints")
    Page checkpoints(@RequestParam(required = false) String before, @RequestParam(required = false) String limit) {
        var rows = page(before, limit);
        var next = next(rows, limit);
        return new Page(rows.stream().map(CheckpointView::of).toList(), next == null ? null : API + next);
    }

    @GetMapping(API + "/checkpoints/{position}")
    CheckpointView checkpoint(@PathVariable String position) {
        return CheckpointView.of(named(position));
    }

    @GetMapping(API + "/checkpoints/{position}/consistency")
    Consistency consistency(@PathVariable String position, @RequestParam(required = false) String from) {
        PARAMETER_READABLE.require(from != null, "'from' is the position of an earlier checkpoint.");
        var later = named(position);
        var earlier = named(from);
        long size = later.checkpoint().size();
        PARAMETER_READABLE.require(
                earlier.checkpoint().size() <= size, "'from' is the position of an earlier checkpoint.");
        return new Consistency(
                CheckpointView.of(earlier),
                CheckpointView.of(later),
                hex(checkpoints.consistency(earlier.checkpoint().size(), size)));
    }

    @GetMapping(API + "/keys")
    Items<String> keys() {
        return new Items<>(table.keys().stream().map(VerifierKey::toString).toList());
    }

    /** The event and its proof in one file, which the verifier reads. */
    @GetMapping(path = API + "/events/{position}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    String proof(@PathVariable String position, @RequestParam(required = false) String checkpoint) {
        long at = number("position", position);
        return checkpoints.proof(at, holding(at, checkpoint)).toString();
    }

    @GetMapping(API + "/events/{position}/inclusion")
    Inclusion inclusion(@PathVariable String position, @RequestParam(required = false) String checkpoint) {
        long at = number("position", position);
        var row = holding(at, checkpoint);
        var proof = checkpoints.proof(at, row);
        return new Inclusion(
                at, HexFormat.of().formatHex(proof.leaf()), at - 1, hex(proof.path()), CheckpointView.of(row));
    }

    private CheckpointTable.Row holding(long position, String checkpoint) {
        var row = named(checkpoint == null ? LATEST : checkpoint);
        POSITION_TAKEN.require(
                position > 0 && position <= row.checkpoint().size(),
                "This checkpoint has the events up to " + row.checkpoint().size() + ".");
        return row;
    }

    private CheckpointTable.Row named(String position) {
        return (position.equals(LATEST) ? table.last() : table.ofSize(number("position", position)))
                .orElseThrow(() -> new RuleBroken(
                        CHECKPOINT_KNOWN, "Asked for: '" + position + "'. " + API + "/checkpoints lists them."));
    }

    private List<CheckpointTable.Row> page(String before, String limit) {
        return table.before(before == null ? Long.MAX_VALUE : number("before", before), most(limit));
    }

    private static int most(String limit) {
        long most = limit == null ? 100 : number("limit", limit);
        PARAMETER_READABLE.require(most > 0 && most <= MOST, "'limit' is from 1 to " + MOST + ".");
        return (int) most;
    }

    private static String next(List<CheckpointTable.Row> rows, String limit) {
        return rows.size() < most(limit) || rows.get(rows.size() - 1).number() == 1
                ? null
                : "/checkpoints?before=" + rows.get(rows.size() - 1).number() + "&limit=" + most(limit);
    }

    private static long number(String name, String text) {
        PARAMETER_READABLE.require(text.matches("\\d{1,18}"), "'" + name + "' is a number.");
        return Long.parseLong(text);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
