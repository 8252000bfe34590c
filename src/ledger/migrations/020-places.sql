-- Who was ever held at a place is found by the place: for the count at midnight, and for the year of a place.

create index entry_book_in_by_place on ledger.entry ((payload ->> 'facility')) where act = 'BookIn' and outcome = 'recorded';
