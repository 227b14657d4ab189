/**
 * The one durable memory: what is watched, what has been seen, which deliveries are pending. SQL on
 * SQLite (one node) or PostgreSQL (any number of nodes); knows the records, knows no Camel.
 *
 * <p>Work is leased in a short transaction, done with no transaction open, and finished in one
 * transaction that the lease's epoch fences: who lost its lease changes nothing. Leases and due
 * times are by the database's clock. Work whose lease ends before it does is suspected of having
 * ended the process: it is leased one at a time, and in the end given up.
 *
 * <p>{@link io.chapar.ledger.Ledger} opens it and gives its parts. Work is leased and finished by
 * {@code Feeds}, {@code Items}, {@code Deliveries} and {@code Hubs}; {@code Reports} makes versions
 * and owes them to {@code Subscribers}. {@code Database}, {@code Schema} and {@code Dialect} stand
 * beneath them all. What is out of the usual {@code Alarms} judge by one {@code AlarmCondition} a
 * kind; {@code AlarmActions} are what people do about it. People are told by {@code Overview},
 * {@code Activity}, {@code DeadItems} and {@code Explanations}.
 *
 * <p>Every method throws {@link io.chapar.article.TemporaryFailure} when the database cannot be
 * used at the moment; nothing is changed then.
 */
@NullMarked
package io.chapar.ledger;

import org.jspecify.annotations.NullMarked;
