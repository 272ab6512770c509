package org.minutebook.membership.contact;

import static org.minutebook.membership.contact.ContactRule.KIND_KNOWN;
import static org.minutebook.membership.contact.ContactRule.PERSON_EXISTS;
import static org.minutebook.membership.contact.ContactRule.VALUE_GIVEN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.minutebook.membership.contact.ContactDetails.ContactDetail;
import org.minutebook.membership.events.PersonEvent;
import org.minutebook.record.Streams;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps and shows how to reach a person. It is erased by the command {@code people.erase-contact-data}. */
@RestController
@RequestMapping("/api/v1/people/{id}/contact-details")
class ContactController {
    private static final int LONGEST = 1000;

    private final ContactDetails details;
    private final Streams streams;
    private final TransactionManager transactions;

    ContactController(ContactDetails details, Streams streams, TransactionManager transactions) {
        this.details = details;
        this.streams = streams;
        this.transactions = transactions;
    }

    /** What is kept of a person. */
    record Kept(List<ContactDetail> items) {}

    /** What is to be kept. */
    record Value(String value) {}

    @GetMapping
    Kept kept(@PathVariable String id) {
        requirePerson(id);
        return new Kept(details.of(id));
    }

    @PutMapping("/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, @PathVariable String kind, @RequestBody Value body) {
        requirePerson(id);
        var known = ContactKind.named(kind);
        KIND_KNOWN.require(known != null, "Asked for: '" + kind + "'.");
        VALUE_GIVEN.require(isValue(known, body.value()));
        transactions.executeInTransaction(
                () -> details.keep(id, known, body.value().strip()));
    }

    private static boolean isValue(ContactKind kind, String value) {
        return value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().noneMatch(letter -> isControl(kind, letter))
                && StandardCharsets.UTF_8.newEncoder().canEncode(value)
                && (kind != ContactKind.EMAIL || value.indexOf('@') > 0);
    }

    /** Only an address has lines. */
    private static boolean isControl(ContactKind kind, int letter) {
        return Character.isISOControl(letter) && !(kind == ContactKind.ADDRESS && letter == '\n');
    }

    private void requirePerson(String id) {
        PERSON_EXISTS.require(
                streams.typeOf(id).filter(PersonEvent.STREAM::equals).isPresent(), "Asked for: '" + id + "'.");
    }
}
