/**
 * A case's history as sentences. Every fact has one, in Chinese and in English: a switch without a default sees to it. No
 * state is kept here; the sentences are made from the stored facts when they are asked for.
 */
package org.veterancare.query.timeline;
