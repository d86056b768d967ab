package io.countersign.query.wiring;

import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;

/** A live view: how it comes about, and where it is kept. Its processing group has the fold's name. */
record View<T>(Fold<T> fold, MongoDocuments<T> documents) {}
