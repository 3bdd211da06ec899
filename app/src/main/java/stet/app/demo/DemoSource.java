package stet.app.demo;

import stet.domain.Actor;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;

/** A public source that the demo's people cite; the origin is who first reported what it says. */
enum DemoSource {
    ORBITER(
            "Apollo 11 landing site",
            "https://www.lroc.asu.edu/featured_sites/view_site/1",
            "Lunar Reconnaissance Orbiter Camera, Arizona State University",
            "Arizona State University"),
    PHILOSOPHERS(
            "Apollo 11 collection: background note",
            "https://www.amphilsoc.org/mole/view?docId=ead/Mss.629.1388.Un33a-ead.xml",
            "American Philosophical Society",
            "American Philosophical Society"),
    LAUNCH_PHOTO("Apollo 11 launch", "https://www.space.com/16237-apollo-11-launch.html", "Space.com", "NASA"),
    MISSION_PHOTO(
            "Apollo 11: Saturn Apollo Program",
            "https://picryl.com/media/saturn-apollo-program-dc5c28",
            "Picryl",
            "NASA Marshall Space Flight Center"),
    THE_JOURNAL(
            "China and Nepal announce a new height for Everest",
            "https://www.thejournal.ie/mount-everest-grows-china-nepal-measurement-5292113-Dec2020/",
            "TheJournal.ie",
            "Xinhua"),
    INDIA_TODAY(
            "Mount Everest: newly measured height announced",
            "https://www.indiatoday.in/india/story/mount-everest-new-height-nepal-china-1747715-2020-12-08",
            "India Today",
            "India Today"),
    BRITANNICA(
            "Edmund Hillary and Tenzing Norgay",
            "https://kids.britannica.com/students/assembly/view/251605",
            "Britannica",
            "Encyclopædia Britannica"),
    ALL_ABOUT_HISTORY(
            "Conquering Everest",
            "https://www.historyanswers.co.uk/people-politics/conquering-everest-an-infographic-of-edmund-hillarys-climb-to-the-top/",
            "All About History",
            "All About History"),
    PLANET_MOUNTAIN(
            "Messner and Habeler, Everest without supplementary oxygen",
            "https://www.planetmountain.com/en/news/alpinism/reinhold-messner-and-peter-habeler-40-years-ago-everest-without-supplementary-oxygen.html",
            "PlanetMountain",
            "PlanetMountain"),
    EUROPEAN_HISTORY(
            "The first Geneva Convention, 1864",
            "http://ieg-ego.eu/de/mediainfo/originaldokument-der-ersten-genfer-konvention-1864",
            "European History Online",
            "Leibniz Institute of European History"),
    RED_CROSS_FLANDERS(
            "1864: the official start",
            "https://en.rodekruis.be/provincie/oost-vlaanderen/wie-zijn-wij/historiek/1864-de-officiele-start",
            "Red Cross Flanders",
            "Red Cross Flanders"),
    WIKIPEDIA(
            "List of parties to the Geneva Conventions",
            "https://en.wikipedia.org/wiki/List_of_parties_to_the_Geneva_Conventions",
            "Wikipedia",
            "Wikipedia"),
    CANADIAN_RED_CROSS(
            "The Geneva Conventions",
            "http://www.redcross.ca/print.asp?id=003735",
            "Canadian Red Cross",
            "Canadian Red Cross");

    private final String title;
    private final String url;
    private final String publisher;
    private final String origin;

    DemoSource(String title, String url, String publisher, String origin) {
        this.title = title;
        this.url = url;
        this.publisher = publisher;
        this.origin = origin;
    }

    String url() {
        return url;
    }

    String origin() {
        return origin;
    }

    RegisterSource registration(SourceId id, Actor by) {
        return new RegisterSource(id, title, url, publisher, origin, by);
    }
}
