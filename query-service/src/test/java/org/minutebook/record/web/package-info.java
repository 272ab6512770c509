/** What tests of the whole application must know of how HTTP is spoken. */
package org.minutebook.record.web;
