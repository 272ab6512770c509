/** Sentences with slots, as house style and minuted wordings use them. */
package org.minutebook.record.wording;
