using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;

namespace Coverbook.Pages.Threats;

/// <summary>One of the things that the page of threats lists.</summary>
internal abstract record ThreatEntry
{
    private const int Markup = 700;
    private const int Elements = 15;

    /// <summary>Who is looked at.</summary>
    public sealed record Threat(PublishedAdversary Adversary) : ThreatEntry;

    /// <summary>A technique that some of them use.</summary>
    public sealed record Use(PublishedThreatUse Used) : ThreatEntry;

    /// <summary>All that the page lists, divided over as many pages as it takes.</summary>
    public static ImmutableArray<ImmutableArray<ThreatEntry>> PartsOf(PublishedThreats threats)
    {
        var all = threats.Adversaries.Select(one => (ThreatEntry)new Threat(one)).Concat(threats.Uses.Select(use => new Use(use)));
        return [.. PageRoom.OfList.Divide(all, Room)];
    }

    /// <summary>About what an entry takes: names are written out up to a length.</summary>
    private static PageRoom Room(ThreatEntry entry) => new(
        Markup + entry switch
        {
            Threat { Adversary.Adversary: var one } => PageRoom.Written(one.Name) + one.Aliases.Sum(alias => PageRoom.Written(alias)),
            Use { Used: var use } => PageRoom.Written(use.Technique.FullName) + use.By.Sum(by => PageRoom.Written(by.Name)),
            _ => 0,
        },
        Elements);
}
