namespace Coverbook.Tests.Output;

/// <summary>The process is dead.</summary>
public sealed class KilledException : Exception;

/// <summary>Kills a writer before the first change that fits: from then on every change fails, clean-up included.</summary>
internal sealed class Killer(Func<string, bool> fits)
{
    private bool isResting;

    /// <summary>Kills before the change of that number, counted from 0.</summary>
    public Killer(int number)
        : this(_ => number-- == 0)
    {
    }

    /// <summary>Whether it has killed.</summary>
    public bool HasKilled { get; private set; }

    /// <summary>For <c>OutputDisk.Watched</c>.</summary>
    public void Before(string path)
    {
        HasKilled |= !isResting && fits(path);
        if (HasKilled && !isResting)
        {
            throw new KilledException();
        }
    }

    /// <summary>Lets everything pass from now on.</summary>
    public void Rest() => isResting = true;
}
