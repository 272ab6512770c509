package org.minutebook.proof.canary;

import org.minutebook.record.PartialDate;

/** What proves a record needs one. */
record ReachesForRecord(PartialDate day) {}
