using System.Collections.Immutable;
using Coverbook.Attack.LogSources;
using Coverbook.Attack;

namespace Coverbook.Coverage.Publishing;

/// <summary>A detection strategy of a technique.</summary>
internal sealed record PublishedStrategy(DetectionStrategy Strategy, ImmutableArray<PublishedAnalytic> Analytics);

/// <summary>An analytic of a technique, with who reads its logs.</summary>
/// <param name="Analytic">The analytic.</param>
/// <param name="IsInScope">Whether its platform is one of the site's scope; one without a platform cannot be ruled out.</param>
/// <param name="Logs">Its logs, in the order of the bundle.</param>
internal sealed record PublishedAnalytic(Analytic Analytic, bool IsInScope, ImmutableArray<PublishedLog> Logs);

/// <summary>A log that an analytic of a technique reads, and what of the site reads it, too.</summary>
internal sealed record PublishedLog
{
    /// <summary>What the analytic says of it.</summary>
    public required LogSourceReference Reference { get; init; }

    /// <summary>The log source that this means.</summary>
    public required KnownLogSource Source { get; init; }

    /// <summary>The data component that it shows, where the bundle has it.</summary>
    public DataComponent? Component { get; init; }

    /// <summary>How many rules that may be named read it.</summary>
    public int Rules { get; init; }

    /// <summary>How many of these are tagged with the technique.</summary>
    public int RulesOfTechnique { get; init; }

    /// <summary>The sources of findings that are documented to read it, with how many of their findings detect the technique.</summary>
    public ImmutableArray<LogReader> Readers { get; init; } = [];

    /// <summary>Whether a rule, or a source of findings, reads it.</summary>
    public bool IsRead => Rules > 0 || !Readers.IsEmpty;

    /// <summary>Whether a rule for the technique reads it, or a source with findings for the technique.</summary>
    public bool IsReadForTechnique => RulesOfTechnique > 0 || Readers.Any(reader => reader.Findings > 0);
}

/// <summary>A source of findings that reads a log.</summary>
/// <param name="Source">The source.</param>
/// <param name="Findings">How many of its findings detect the technique in question.</param>
internal sealed record LogReader(PublishedSource Source, int Findings);

/// <summary>A log source, with what its logs would show and who reads it.</summary>
internal sealed record PublishedLogSource
{
    /// <summary>The log source.</summary>
    public required KnownLogSource Source { get; init; }

    /// <summary>The names that ATT&amp;CK's analytics write for it, with how many of their references do.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Spellings { get; init; } = [];

    /// <summary>The data components that it shows, by id.</summary>
    public ImmutableArray<DataComponent> Components { get; init; } = [];

    /// <summary>The techniques for which an analytic on a platform of the site's scope reads it, by id.</summary>
    public ImmutableArray<ServedTechnique> Techniques { get; init; } = [];

    /// <summary>Their figures.</summary>
    public required Totals.UseTotals Totals { get; init; }

    /// <summary>The rules that may be named and read it, in the order of their files.</summary>
    public ImmutableArray<NamedRule> Rules { get; init; } = [];

    /// <summary>The sources of findings that are documented to read it, in the order of their files.</summary>
    public ImmutableArray<PublishedSource> Readers { get; init; } = [];

    /// <summary>Whether a rule, or a source of findings, reads it.</summary>
    public bool IsRead => !Rules.IsEmpty || !Readers.IsEmpty;
}

/// <summary>A technique that a log source or a data component serves.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="IsInScope">Whether one of the analytics that read it is on a platform of the site's scope.</param>
/// <param name="Channels">Which events the analytics ask for, each once, in their order.</param>
/// <param name="RulesOfTechnique">How many rules that read it are tagged with the technique.</param>
internal sealed record ServedTechnique(
    PublishedTechnique Technique, bool IsInScope, ImmutableArray<string> Channels, int RulesOfTechnique);

/// <summary>A data component, with the log sources that show it and the techniques that it serves.</summary>
internal sealed record PublishedComponent
{
    /// <summary>The data component.</summary>
    public required DataComponent Component { get; init; }

    /// <summary>The log sources in which analytics look for it, by name.</summary>
    public ImmutableArray<KnownLogSource> LogSources { get; init; } = [];

    /// <summary>The techniques whose analytics look for it, by id.</summary>
    public ImmutableArray<ServedTechnique> Techniques { get; init; } = [];

    /// <summary>Their figures.</summary>
    public required Totals.UseTotals Totals { get; init; }

    /// <summary>The rules that may be named and read one of these log sources as the analytics do, in the order of their files.</summary>
    public ImmutableArray<NamedRule> Rules { get; init; } = [];
}
