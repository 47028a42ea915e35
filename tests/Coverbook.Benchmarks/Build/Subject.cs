namespace Coverbook.Benchmarks.Build;

/// <summary>What is measured, in the order in which each round runs it: what is compared stands side by side.</summary>
internal enum Subject
{
    /// <summary>A build without output or cache, output in memory.</summary>
    Cold,

    /// <summary>Hugo over the same pages, output in memory.</summary>
    Hugo,

    /// <summary>Reading the inputs and writing the output, in memory.</summary>
    Floor,

    /// <summary>A build right after another one.</summary>
    Unchanged,

    /// <summary>A build after the title of one rule was changed.</summary>
    OneRule,

    /// <summary><c>coverbook check</c> over what was built.</summary>
    Check,

    /// <summary><c>coverbook --version</c>.</summary>
    Version,

    /// <summary><c>hugo version</c>.</summary>
    HugoVersion,

    /// <summary>A cold build by the other tool: by the managed one where the native one is measured, and the other way round.</summary>
    OtherTool,

    /// <summary>A cold build with ten times the rules.</summary>
    Tenfold,

    /// <summary>A cold build, output on disk.</summary>
    ColdOnDisk,

    /// <summary>Hugo, output on disk.</summary>
    HugoOnDisk,

    /// <summary>Reading the inputs and writing the output to disk.</summary>
    FloorOnDisk,
}
