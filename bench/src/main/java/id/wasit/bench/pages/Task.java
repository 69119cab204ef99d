package id.wasit.bench.pages;

/** What a reviewer asks for. */
enum Task {
    QUEUE("queue page"),
    STRENGTH("queue by strength, one region"),
    NARROWED("queue of one office"),
    WORDS("search for words"),
    NEXT("hand out and open the next card"),
    CARD("card"),
    DECIDE("decide");

    private final String title;

    Task(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
