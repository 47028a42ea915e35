namespace Coverbook.Benchmarks.Edits;

/// <summary>One save of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its whole new text.</param>
/// <param name="Address">A page that shows it, below the server's origin.</param>
/// <param name="Mark">What stands on that page only after this save.</param>
internal sealed record Edit(string File, string Text, string Address, string Mark)
{
    /// <summary>Saves as editors do: in place, or by writing a file beside it that takes its name.</summary>
    public void Save(bool byRenaming)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        if (!byRenaming)
        {
            System.IO.File.WriteAllText(File, Text);
            return;
        }

        var beside = File + ".tmp";
        System.IO.File.WriteAllText(beside, Text);
        System.IO.File.Move(beside, File, overwrite: true);
    }
}

/// <summary>A kind of edit that is measured.</summary>
/// <param name="Name">What is saved.</param>
/// <param name="Server">Who shows it.</param>
/// <param name="MedianMust">The median that we promise, in milliseconds; <c>null</c> where we promise none.</param>
/// <param name="LateMust">The 95th percentile that we promise, in milliseconds.</param>
/// <param name="Make">The edit of a number, counted from 1.</param>
internal sealed record EditKind(string Name, DevServer Server, double? MedianMust, double? LateMust, Func<int, Edit> Make);
