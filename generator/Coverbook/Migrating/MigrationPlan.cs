using System.Collections.Immutable;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>What a migration would do, before anything is written.</summary>
public sealed record MigrationPlan
{
    /// <summary>The errors of the site. Files that have some are left alone.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    /// <summary>Whether the errors keep anything from being migrated: without ATT&amp;CK, nobody knows which ids are in force.</summary>
    public bool IsPrevented { get; init; }

    /// <summary>How many ids are rewritten; one that is read through a YAML alias stands once.</summary>
    public int Ids { get; init; }

    /// <summary>How many files are rewritten.</summary>
    public int Files => Rewrites.Length;

    /// <summary>What somebody has to decide, by place.</summary>
    public ImmutableArray<LeftAlone> LeftAlone { get; init; } = [];

    /// <summary>The retired ids in files of others, by id.</summary>
    public ImmutableArray<NamedByOthers> OfOthers { get; init; } = [];

    /// <summary>The difference, as <c>diff -u</c> shows it, line by line.</summary>
    public ImmutableArray<string> Diff { get; init; } = [];

    internal ImmutableArray<FileRewrite> Rewrites { get; init; } = [];

    /// <summary>Writes the files of the site in this folder; <c>null</c> when all were written.</summary>
    public RewriteFailure? Write(string siteFolder) => new InputRewriter(new OutputDisk(siteFolder)).Write(Rewrites);
}
